using System.Xml.Linq;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Tests.Accounts;
using FakeAws.Proxy;
using Policies;
using Seeding.Wire;

namespace ReferenceStack.Tests.Accounts;

/// <summary>An organization of twenty accounts in two regions, in a moto of its own behind a proxy: a fixture of a class of tests.</summary>
public sealed class LiveOrganization : IAsyncLifetime
{
    public const int Count = 20;
    public const string Management = "123456789012";
    public const string ExternalId = "7f3a";

    private static readonly AwsService Organizations = new("organizations", "1.1", "AWSOrganizationsV20161128");
    private static readonly AwsService Sqs = new("sqs", "1.0", "AmazonSQS");
    private static readonly string[] Scanned = ["us-east-1", "us-west-2"];
    private static readonly string[] Types = ["AWS::S3::Bucket", "AWS::SQS::Queue", "Account::S3PublicAccessBlock"];

    private readonly MotoServer _moto = new();
    private AwsClientSettings? _settings;
    private HttpClient? _http;

    /// <summary>The member accounts, in the order in which they were made; those of even places are within the unit.</summary>
    public List<string> Accounts { get; } = [];

    /// <summary>The one that was closed.</summary>
    public string Suspended => Accounts[^1];

    /// <summary>A unit, with another one in it.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>What answers the auditor; skips the test where moto is missing.</summary>
    public AwsProxy Proxy
    {
        get
        {
            _moto.SkipIfAbsent();
            return field!;
        }
        private set;
    }

    public async ValueTask InitializeAsync()
    {
        await _moto.InitializeAsync();
        if (!_moto.IsThere)
        {
            return;
        }

        Proxy = await AwsProxy.StartAsync(_moto.Endpoint);
        _settings = new AwsClientSettings { Endpoint = Proxy.Endpoint, Paces = LivePace.Table };
        _http = new HttpClient { BaseAddress = _moto.Endpoint };
        var calls = Calls(Management, "us-east-1");
        await calls.JsonAsync(Organizations, "CreateOrganization", new() { ["FeatureSet"] = "ALL" });
        var root = (string)(await calls.JsonAsync(Organizations, "ListRoots", []))["Roots"]![0]!["Id"]!;
        Unit = await UnitAsync(calls, root, "workloads");
        var nested = await UnitAsync(calls, Unit, "production");
        for (var at = 0; at < Count; at++)
        {
            var created = await calls.JsonAsync(Organizations, "CreateAccount", new() { ["AccountName"] = $"team-{at}", ["Email"] = $"team-{at}@example.com" });
            var account = (string)created["CreateAccountStatus"]!["AccountId"]!;
            Accounts.Add(account);
            if (at % 2 == 0)
            {
                await calls.JsonAsync(Organizations, "MoveAccount", new() { ["AccountId"] = account, ["SourceParentId"] = root, ["DestinationParentId"] = at % 4 == 0 ? nested : Unit });
            }

            await FillAsync(account, IsVersioned(account));
        }

        await calls.JsonAsync(Organizations, "CloseAccount", new() { ["AccountId"] = Suspended });
    }

    public async ValueTask DisposeAsync()
    {
        if (_moto.IsThere)
        {
            _settings!.Dispose();
            await Proxy.DisposeAsync();
        }

        _http?.Dispose();
        await _moto.DisposeAsync();
    }

    /// <summary>Whether an account's bucket keeps versions.</summary>
    public static bool IsVersioned(string account) => (account[^1] - '0') % 2 == 0;

    private static async Task<string> UnitAsync(AwsCalls calls, string parent, string name) =>
        (string)(await calls.JsonAsync(Organizations, "CreateOrganizationalUnit", new() { ["ParentId"] = parent, ["Name"] = name }))["OrganizationalUnit"]!["Id"]!;

    // What tells accounts apart: a bucket with or without versions, and a queue in each region.
    private async Task FillAsync(string account, bool isVersioned)
    {
        var calls = Calls(account, "us-east-1");
        await calls.SendAsync(HttpMethod.Put, "s3", $"/own-{account}", "");
        if (isVersioned)
        {
            XNamespace s3 = "http://s3.amazonaws.com/doc/2006-03-01/";
            await calls.RestAsync(HttpMethod.Put, "s3", $"/own-{account}?versioning", new XElement(s3 + "VersioningConfiguration", new XElement(s3 + "Status", "Enabled")));
        }

        foreach (var region in Scanned)
        {
            await Calls(account, region).JsonAsync(Sqs, "CreateQueue", new() { ["QueueName"] = "own" });
        }
    }

    private AwsCalls Calls(string account, string region) => new(_http!, account, "test", region);

    /// <summary>Finds the accounts as <c>auditor scan --organization --role auditor --external-id 7f3a</c> does.</summary>
    internal TargetFinder Finder(ScanScope scope)
    {
        // What the SDK's chain looks at first; nothing else in these tests reads them.
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "test");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "test");
        return new(scope with { IsOrganization = true, Role = "auditor", ExternalId = ExternalId, Regions = [.. Scanned] }, _settings!, client => client);
    }

    /// <summary>Scans them.</summary>
    internal async Task<(AuditResult Result, IReadOnlyList<string> Skipped)> ScanAsync(string? unit)
    {
        using var finder = Finder(new() { Unit = unit });
        var targets = await finder.FindAsync(TestContext.Current.CancellationToken);
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All), All = true };
        var options = new ScanOptions { Types = Types.ToHashSet(StringComparer.Ordinal) };
        return (await new AccountAudit(request, options, TimeProvider.System).RunAsync(targets.Targets, new SilentProgress(), TestContext.Current.CancellationToken), targets.Skipped);
    }
}
