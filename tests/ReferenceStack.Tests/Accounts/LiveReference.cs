using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Accounts.Scanning;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Templates;
using FakeAws.Proxy;
using Policies;
using Seeding;

namespace ReferenceStack.Tests.Accounts;

/// <summary>The reference stack, seeded, behind a proxy that answers what moto lacks; and the audits of its templates and of its account.</summary>
public sealed class LiveReference(ReferenceAssembly assembly) : IAsyncLifetime
{
    private static readonly RegionSet Regions = new("aws", "amazonaws.com", "us-east-1", ["us-east-1", "us-west-2"]);

    private readonly SeededReference _reference = new(assembly);
    private AwsProxy? _proxy;
    private AuditResult? _undisturbed;

    /// <summary>What stands where; skips the test where moto is missing.</summary>
    public SeededAccount Account => _reference.Account;

    /// <summary>What answers the auditor.</summary>
    public AwsProxy Proxy => Account is not null ? _proxy! : throw new InvalidOperationException("there is no proxy without moto");

    /// <summary>The moto behind the proxy: who changes the account calls it.</summary>
    public Uri Moto => _reference.Moto.Endpoint;

    public async ValueTask InitializeAsync()
    {
        await _reference.InitializeAsync();
        if (_reference.Moto.IsThere)
        {
            _proxy = await AwsProxy.StartAsync(_reference.Moto.Endpoint);
            foreach (var stack in _reference.Account.Stacks)
            {
                _proxy.Add(stack);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        await _reference.DisposeAsync();
    }

    /// <summary>The account as it was seeded, scanned once while nothing disturbed it.</summary>
    internal async Task<AuditResult> UndisturbedAsync()
    {
        if (_undisturbed is null)
        {
            Proxy.Calls.Clear();
            _undisturbed = await ScanAsync();
            Assert.DoesNotContain(_undisturbed.Coverage, entry => entry.Problem?.Contains(Account.Account, StringComparison.Ordinal) is true);
        }

        return _undisturbed;
    }

    /// <summary>Scans the account, as <c>auditor scan --all</c> does with the repository's <c>policies.json</c>.</summary>
    /// <param name="options">What of it.</param>
    /// <param name="patience">How AWS is called; as usual where it is not given, but without pauses.</param>
    internal async Task<AuditResult> ScanAsync(ScanOptions? options = null, Patience? patience = null)
    {
        var usual = patience ?? new();
        using var settings = new AwsClientSettings
        {
            Endpoint = Proxy.Endpoint,
            Paces = LivePace.Table,
            AttemptDeadline = usual.Attempt,
            CallDeadline = usual.Call,
            Retries = usual.Retries,
        };
        using var client = new AwsClient(Account.Account, new BasicAWSCredentials("test", "test"), settings);
        var target = new ScanTarget(Account.Account, _ => Task.FromResult(new OpenAccount(client, Regions)));
        return await new AccountAudit(Request(), options ?? new(), TimeProvider.System).RunAsync([target], new SilentProgress(), TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the account, with what comparing its stacks needs.</summary>
    internal async Task<AccountReading> ReadAsync()
    {
        using var settings = new AwsClientSettings { Endpoint = Proxy.Endpoint, Paces = LivePace.Table };
        using var client = new AwsClient(Account.Account, new BasicAWSCredentials("test", "test"), settings);
        var plan = new ReadPlan(ReadTable.Load(), [], withTags: false);
        return await new AccountReader(client, plan, _ => null) { Drift = new() }.ReadAsync(Regions, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Audits the templates that the account was made from.</summary>
    internal AuditResult Check() =>
        new TemplateAudit(Request() with { Sources = [new TemplateSource.Assembly(assembly.Assembly.Folder, "cdk.out")] }, TimeProvider.System).Run(null, TestContext.Current.CancellationToken);

    private static AuditRequest Request()
    {
        var policies = new PolicyDirectory(PolicyCatalog.All);
        var configuration = ConfigurationFile.Open(Path.Combine(Repository.Root, "policies.json"), Repository.Root).Read(policies);
        Assert.Empty(configuration.Problems);
        return new() { Configuration = configuration.Configuration, Policies = policies, All = true };
    }
}
