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
using Auditor.Drift;
using FakeAws.ConfigService;
using Policies;

namespace ReferenceStack.Tests.Accounts.Access;

/// <summary><c>auditor access</c> against an AWS that enforces what it prints: it suffices, it is the least, and nothing else is called.</summary>
public sealed class AccessTests(GuardedAccount guarded) : IClassFixture<GuardedAccount>
{
    private static readonly ReadTable Table = ReadTable.Load();

    // Everything that can be read, tags too.
    private static readonly ReadPlan Whole = new(Table, Table.Types, withTags: true);
    private static readonly AccessNeeds Needs = new(Whole, new() { Source = ReadSource.Api });

    // The same, and what comparing stacks with what they made needs.
    private static readonly ReadPlan Compared = Whole.ForStacks([]);
    private static readonly AccessNeeds ComparedNeeds = new(Compared, new() { Source = ReadSource.Api });

    private static readonly RegionSet Both = new("aws", "amazonaws.com", "us-east-1", ["us-east-1", "us-west-2"]);

    private readonly ConcurrentBag<AwsCallOutcome> _outcomes = [];

    [Fact]
    public async Task What_is_printed_suffices_for_a_scan()
    {
        var result = await ScanAsync(plan => new AccessNeeds(plan, new()), new());

        Assert.Empty(Denied());
        Assert.True(result.Summary.Resources > 100, "the account is read");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_printed_suffices_for_a_comparison_of_the_stacks(bool isDriftOnly)
    {
        var result = await ScanAsync(plan => new AccessNeeds(plan.ForStacks(plan.Table.Types), new()), new() { Drift = new DriftScope(), IsDriftOnly = isDriftOnly });

        Assert.Equal(MotoActions.AlwaysDenied, Denied().Union(MotoActions.AlwaysDenied, StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains("cloudformation:GetTemplate", Made(), StringComparer.Ordinal);
        var stack = Assert.Single(result.Drift!.Stacks);
        Assert.Equal(("Others", stack.Resources, null), (stack.Name, stack.Compared, stack.Problem));
        Assert.True(result.Drift.Differences.Count(difference => difference.Kind is DifferenceKind.Unmanaged) > 100, "what the stacks made that moto does not know is looked at too");
    }

    [Fact]
    public async Task Without_what_only_a_comparison_needs_it_is_denied()
    {
        await ScanAsync(plan => new AccessNeeds(plan, new()), new() { Drift = new DriftScope() });

        Assert.NotEmpty(Denied().Except(MotoActions.AlwaysDenied, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_printed_suffices_for_all_that_can_be_read(bool isForDrift)
    {
        _ = guarded.Credentials;
        await guarded.PermitAsync(MotoActions.Spelled((isForDrift ? ComparedNeeds : Needs).Reader));

        await ReadAsync(isForDrift ? Compared : Whole, guarded.Moto.Endpoint);

        Assert.Equal(MotoActions.AlwaysDenied, Denied());
    }

    [Fact]
    public async Task Nothing_that_is_printed_can_be_left_out()
    {
        _ = guarded.Credentials;
        var spared = new List<string>();
        foreach (var action in Actions(Needs))
        {
            await guarded.PermitAsync(MotoActions.Spelled(Without(Needs, action)));
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
    public async Task Nothing_that_is_printed_for_a_comparison_can_be_left_out()
    {
        _ = guarded.Credentials;
        var spared = new List<string>();
        foreach (var action in Actions(ComparedNeeds).Except(Actions(Needs), StringComparer.Ordinal))
        {
            var types = Table.Types.Where(type => Asks(Table.Find(type)!, action)).ToList();
            await guarded.PermitAsync(MotoActions.Spelled(Without(ComparedNeeds, action)));
            _outcomes.Clear();
            await ReadAsync(new ReadPlan(Table, types, withTags: true).ForStacks([]), guarded.Moto.Endpoint, drift: types.Exists(type => Table.Find(type)!.IsFoundById) ? new DriftScope() : null);
            if (!Denied().Except(MotoActions.AlwaysDenied, StringComparer.Ordinal).Any())
            {
                spared.Add(action);
            }
        }

        Assert.Equal(MotoActions.NotEnforcedForComparisons.Keys, spared.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_calls_that_are_permitted_are_those_that_are_made()
    {
        _ = guarded.Credentials;
        await guarded.PermitAllAsync();

        // moto has classic load balancers and the like, the proxy what moto lacks.
        await ReadAsync(Whole, guarded.Proxy.Endpoint);
        await ReadAsync(Whole, guarded.Moto.Endpoint);
        Assert.Equal(Names(Needs.Reads.Select(operation => operation.Aws)), Made().Concat(MotoActions.NotMade).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        guarded.Proxy.Config.Add(new ConfigRecorder(GuardedAccount.Account, "us-east-1"));
        await ReadAsync(Whole, guarded.Proxy.Endpoint, ReadSource.Auto);
        Assert.Equal(
            Names(new AccessNeeds(Whole, new() { Source = ReadSource.Auto }).Reads.Select(operation => operation.Aws)),
            Made().Concat(MotoActions.NotMade).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Of_AWS_Config_alone_no_call_is_made_that_is_not_permitted()
    {
        _ = guarded.Credentials;
        await guarded.PermitAllAsync();
        guarded.Proxy.Config.Add(new ConfigRecorder(GuardedAccount.Account, "us-east-1"));

        await ReadAsync(Whole, guarded.Proxy.Endpoint, ReadSource.Config);

        Assert.Equal(Names(new AccessNeeds(Whole, new() { Source = ReadSource.Config }).Reads.Select(operation => operation.Aws)), Made(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Actions(AccessNeeds needs) => needs.Reader.Statements.SelectMany(statement => statement.Actions);

    private static AccessPolicy Without(AccessNeeds needs, string action) => new([.. needs.Reader.Statements.Select(statement => statement with { Actions = statement.Actions.Remove(action, StringComparer.Ordinal) }).Where(statement => !statement.Actions.IsEmpty)]);

    private static bool Asks(TypeRead type, string action) => type.Calls.Concat(type.AlsoFrom).Any(call => call.Iam.Contains(action, StringComparer.Ordinal));

    private static string Name(AwsOperation operation) => $"{operation.Api.Name}:{operation.Name}";

    private static IEnumerable<string> Names(IEnumerable<AwsOperation> operations) => operations.Select(Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private IEnumerable<string> Made() => Names(_outcomes.Select(outcome => outcome.Call.Operation));

    private ImmutableArray<string> Denied() =>
    [
        .. _outcomes.Where(outcome => outcome.Failure?.Kind is AwsFailure.Denied).Select(outcome => Name(outcome.Call.Operation)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private AwsClientSettings Settings(Uri endpoint) => new() { Endpoint = endpoint, Observer = _outcomes.Add, Retries = 0, Paces = LivePace.Table };

    private async Task<AuditResult> ScanAsync(Func<ReadPlan, AccessNeeds> needs, ScanOptions options)
    {
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All) };
        var plan = ScanPlan.Of(request, PolicyBinder.Bind(request.Configuration, request.Policies, request.Selection, []), types: null);
        _ = guarded.Credentials;
        await guarded.PermitAsync(MotoActions.Spelled(needs(plan).Reader));

        using var settings = Settings(guarded.Moto.Endpoint);
        var target = new ScanTarget(GuardedAccount.Account, async cancellation =>
        {
            var client = new AwsClient(GuardedAccount.Account, guarded.Credentials, settings);
            await Regions.EnabledAsync(client, Table, "us-east-1", cancellation);
            return new OpenAccount(client, Both, client);
        });
        return await new AccountAudit(request, options, TimeProvider.System).RunAsync([target], new SilentProgress(), TestContext.Current.CancellationToken);
    }

    private async Task ReadAsync(ReadPlan plan, Uri endpoint, ReadSource source = ReadSource.Api, DriftScope? drift = null)
    {
        using var settings = Settings(endpoint);
        using var client = new AwsClient(GuardedAccount.Account, guarded.Credentials, settings);
        try
        {
            await Regions.EnabledAsync(client, Table, "us-east-1", TestContext.Current.CancellationToken);
            await new AccountReader(client, plan, _ => null) { Source = source, Drift = drift }.ReadAsync(Both, null, TestContext.Current.CancellationToken);
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
