using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Accounts.Access;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Accounts.Targets;

namespace ReferenceStack.Tests.Accounts.Access;

/// <summary><c>auditor access</c> against an AWS that enforces what it prints: it suffices, it is the least, and nothing else is called.</summary>
public sealed class AccessTests(GuardedAccount guarded, ITestOutputHelper output) : IClassFixture<GuardedAccount>
{
    private static readonly ReadTable Table = ReadTable.Load();

    // Everything that can be read, tags too.
    private static readonly ReadPlan Whole = new(Table, Table.Types, withTags: true);
    private static readonly AccessNeeds Needs = new(Whole, new());

    private readonly ConcurrentBag<AwsCallOutcome> _outcomes = [];

    [Fact]
    public async Task What_is_printed_suffices()
    {
        await guarded.PermitAsync(MotoActions.Spelled(Needs.Reader));

        await ReadAsync(Whole, guarded.Moto.Endpoint);

        output.WriteLine("DENIED " + string.Join("\n", Denied()));
    }

    [Fact]
    public async Task Nothing_that_is_printed_can_be_left_out()
    {
        var spared = new List<string>();
        foreach (var action in Needs.Reader.Statements.SelectMany(statement => statement.Actions))
        {
            await guarded.PermitAsync(MotoActions.Spelled(Without(action)));
            _outcomes.Clear();
            await ReadAsync(new(Table, Table.Types.Where(type => Asks(Table.Find(type)!, action)), withTags: true), guarded.Moto.Endpoint);
            if (Denied().Except(["cloudfront:ListTagsForResource", "backup:ListTags"], StringComparer.Ordinal).Any() is false)
            {
                spared.Add(action);
            }
        }

        output.WriteLine("SPARED " + string.Join("\n", spared));
    }

    [Fact]
    public async Task The_calls_that_are_permitted_are_those_that_are_made()
    {
        _ = guarded.Credentials;
        await guarded.PermitAllAsync();

        await ReadAsync(Whole, guarded.Proxy.Endpoint);
        await ReadAsync(Whole, guarded.Moto.Endpoint);

        var made = _outcomes.Select(outcome => Name(outcome.Call.Operation)).ToHashSet(StringComparer.Ordinal);
        var derived = Needs.Reads.Select(operation => Name(operation.Aws)).ToHashSet(StringComparer.Ordinal);
        output.WriteLine("NOTMADE " + string.Join("\n", derived.Except(made, StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        output.WriteLine("MORE " + string.Join("\n", made.Except(derived, StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    private static AccessPolicy Without(string action) => new([.. Needs.Reader.Statements.Select(statement => statement with { Actions = statement.Actions.Remove(action) })]);

    private static bool Asks(TypeRead type, string action) => type.Calls.Concat(type.AlsoFrom).Any(call => call.Iam.Contains(action, StringComparer.Ordinal));

    private static string Name(AwsOperation operation) => $"{operation.Api.Name}:{operation.Name}";

    private ImmutableArray<string> Denied() =>
    [
        .. _outcomes.Where(outcome => outcome.Failure?.Kind is AwsFailure.Denied).Select(outcome => Name(outcome.Call.Operation)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private async Task ReadAsync(ReadPlan plan, Uri endpoint)
    {
        using var settings = new AwsClientSettings { Endpoint = endpoint, Observer = _outcomes.Add, Retries = 0, Paces = PaceTable.Unlimited };
        using var client = new AwsClient(GuardedAccount.Account, guarded.Credentials, settings);
        var regions = new RegionSet("aws", "amazonaws.com", "us-east-1", ["us-east-1", "us-west-2"]);
        try
        {
            await Regions.EnabledAsync(client, Table, "us-east-1", TestContext.Current.CancellationToken);
            await new AccountReader(client, plan, _ => null).ReadAsync(regions, null, TestContext.Current.CancellationToken);
        }
        catch (AwsCallException)
        {
            // The observer saw it.
        }
    }
}
