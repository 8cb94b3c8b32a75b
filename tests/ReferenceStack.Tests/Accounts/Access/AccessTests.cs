using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Accounts.Access;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Policies;

namespace ReferenceStack.Tests.Accounts.Access;

/// <summary><c>auditor access</c> against an AWS that enforces what it prints: it suffices, it is the least, and nothing else is called.</summary>
public sealed class AccessTests(GuardedAccount guarded) : IClassFixture<GuardedAccount>
{
    private static readonly ReadTable Table = ReadTable.Load();

    // Everything that can be read, tags too.
    private static readonly ReadPlan Whole = new(Table, Table.Types, withTags: true);
    private static readonly AccessNeeds Needs = new(Whole, new() { Source = ReadSource.Api });

    private static readonly RegionSet Both = new("aws", "amazonaws.com", "us-east-1", ["us-east-1", "us-west-2"]);

    private readonly ConcurrentBag<AwsCallOutcome> _outcomes = [];

    [Fact]
    public async Task What_is_printed_suffices_for_a_scan()
    {
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All) };
        var plan = ScanPlan.Of(request, PolicyBinder.Bind(request.Configuration, request.Policies, request.Selection, []), types: null);
        _ = guarded.Credentials;
        await guarded.PermitAsync(MotoActions.Spelled(new AccessNeeds(plan, new()).Reader));

        using var settings = Settings(guarded.Moto.Endpoint);
        var target = new ScanTarget(GuardedAccount.Account, async cancellation =>
        {
            var client = new AwsClient(GuardedAccount.Account, guarded.Credentials, settings);
            await Regions.EnabledAsync(client, Table, "us-east-1", cancellation);
            return new OpenAccount(client, Both, client);
        });
        var result = await new AccountAudit(request, new(), TimeProvider.System).RunAsync([target], new SilentProgress(), TestContext.Current.CancellationToken);

        Assert.Empty(Denied());
        Assert.True(result.Summary.Resources > 100, "the account is read");
    }

    [Fact]
    public async Task What_is_printed_suffices_for_all_that_can_be_read()
    {
        _ = guarded.Credentials;
        await guarded.PermitAsync(MotoActions.Spelled(Needs.Reader));

        await ReadAsync(Whole, guarded.Moto.Endpoint);

        Assert.Equal(MotoActions.AlwaysDenied, Denied());
    }

    [Fact]
    public async Task Nothing_that_is_printed_can_be_left_out()
    {
        _ = guarded.Credentials;
        var spared = new List<string>();
        foreach (var action in Needs.Reader.Statements.SelectMany(statement => statement.Actions))
        {
            await guarded.PermitAsync(MotoActions.Spelled(Without(action)));
            _outcomes.Clear();
            await ReadAsync(new(Table, Table.Types.Where(type => Asks(Table.Find(type)!, action)), withTags: true), guarded.Moto.Endpoint);
            if (!Denied().Except(MotoActions.AlwaysDenied, StringComparer.Ordinal).Any())
            {
                spared.Add(action);
            }
        }

        Assert.Equal(MotoActions.NotEnforced.Keys, spared.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_calls_that_are_permitted_are_those_that_are_made()
    {
        _ = guarded.Credentials;
        await guarded.PermitAllAsync();

        // moto has classic load balancers and the like, the proxy what moto lacks.
        await ReadAsync(Whole, guarded.Proxy.Endpoint);
        await ReadAsync(Whole, guarded.Moto.Endpoint);

        var made = _outcomes.Select(outcome => Name(outcome.Call.Operation)).Concat(MotoActions.NotMade).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Needs.Reads.Select(operation => Name(operation.Aws)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), made);
    }

    private static AccessPolicy Without(string action) => new([.. Needs.Reader.Statements.Select(statement => statement with { Actions = statement.Actions.Remove(action, StringComparer.Ordinal) }).Where(statement => !statement.Actions.IsEmpty)]);

    private static bool Asks(TypeRead type, string action) => type.Calls.Concat(type.AlsoFrom).Any(call => call.Iam.Contains(action, StringComparer.Ordinal));

    private static string Name(AwsOperation operation) => $"{operation.Api.Name}:{operation.Name}";

    private ImmutableArray<string> Denied() =>
    [
        .. _outcomes.Where(outcome => outcome.Failure?.Kind is AwsFailure.Denied).Select(outcome => Name(outcome.Call.Operation)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private AwsClientSettings Settings(Uri endpoint) => new() { Endpoint = endpoint, Observer = _outcomes.Add, Retries = 0, Paces = PaceTable.Unlimited };

    private async Task ReadAsync(ReadPlan plan, Uri endpoint)
    {
        using var settings = Settings(endpoint);
        using var client = new AwsClient(GuardedAccount.Account, guarded.Credentials, settings);
        try
        {
            await Regions.EnabledAsync(client, Table, "us-east-1", TestContext.Current.CancellationToken);
            await new AccountReader(client, plan, _ => null).ReadAsync(Both, null, TestContext.Current.CancellationToken);
        }
        catch (AwsCallException)
        {
            // The observer saw it.
        }
    }

    private sealed class SilentProgress : IScanProgress
    {
        public void Begin(string account)
        {
        }

        public void Report(string account, int done, int of)
        {
        }

        public void End(string account, int resources)
        {
        }
    }
}
