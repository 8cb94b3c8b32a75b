using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Snapshots;
using Policies;
using Policies.Model;

namespace Benchmarks.Generation;

/// <summary>A result as the scan of an account with many findings could give it: four findings on each resource, in three environments and four regions.</summary>
internal static class GeneratedScan
{
    private const int PerResource = 4;

    private static readonly string[] Environments = ["production", "staging", "development"];

    private static readonly string[] Regions = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1"];

    private static readonly PolicyDescription[] Described =
        [.. PolicyCatalog.All.Select(policy => new PolicyDescription(policy.Id, policy.Metadata.Title, policy.Metadata.Rationale, policy.Metadata.Remediation, policy.Metadata.Severity, ControlTable.For(policy.Id)) { ResourceTypes = [.. policy.Default.ResourceTypes] })];

    /// <summary>The result.</summary>
    /// <param name="account">The account.</param>
    /// <param name="count">How many findings it has.</param>
    /// <param name="shift">How many are not there that are in the result without shift, and as many others, and as many changed.</param>
    public static AuditResult Of(string account, int count, int shift)
    {
        var findings = Enumerable.Range(shift, count).Select(number => Found(account, number, isChanged: number < 2 * shift)).OrderBy(finding => finding.Policy, StringComparer.Ordinal).ThenBy(finding => finding.Resource.LogicalId, StringComparer.Ordinal).ToList();
        var types = findings.Select(finding => finding.Resource.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new()
        {
            Scope = [account],
            Time = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(61),
            Summary = new(findings.Count(finding => finding.Outcome is Outcome.NonCompliant), findings.Count(finding => finding.Outcome is Outcome.Unknown), 0, count * 3, count, count / PerResource, Described.Length, 0),
            Findings = [.. findings],
            Policies = [.. Described],
            Environments = [.. Environments.Select(name => new EnvironmentSummary(name, count / PerResource / 3, count, count / 3, 0, 0))],
            Coverage = [.. Regions.SelectMany(region => types.Select(type => new CoverageEntry($"{account}/{region}", type, "config", 10, null)))],
            Snapshot = ResourceSnapshot.Of(findings.DistinctBy(finding => finding.Resource.Arn).Select(finding => new SnapshotResource(finding.Resource, Properties(finding.Resource), []))),
        };
    }

    private static Finding Found(string account, int number, bool isChanged)
    {
        var resource = number / PerResource;
        var policy = Described[(number * 31) % Described.Length];
        var type = policy.ResourceTypes is [var only, ..] && only is not "*" ? only : "AWS::S3::Bucket";
        var environment = Environments[resource % Environments.Length];
        var region = Regions[resource % Regions.Length];
        var name = string.Create(CultureInfo.InvariantCulture, $"{type.Split(':')[^1]}-name-{account}-{resource}");
        var audited = new AuditedResource
        {
            Type = type,
            LogicalId = name,
            Stack = $"App-{environment}-{resource % 40}",
            Environment = environment,
            ConstructPath = $"App-{environment}-{resource % 40}/Service{resource % 7}/{name}/Resource",
            PhysicalId = name.ToLowerInvariant(),
            Arn = $"arn:aws:service:{region}:{account}:{name}",
            Account = account,
            Region = region,
        };
        var evidence = new FindingEvidence(name, "Properties/Encryption/KeyId", "the ARN of a key that the account manages itself", isChanged ? "another key" : "absent", null);
        return new()
        {
            Id = FindingIdentity.Of(policy.Id, audited, string.Create(CultureInfo.InvariantCulture, $"Properties/{number}")),
            Policy = policy.Id,
            Outcome = number % 9 == 0 ? Outcome.Unknown : Outcome.NonCompliant,
            Severity = policy.Severity,
            Title = policy.Title,
            Remediation = policy.Remediation,
            Resource = audited,
            Location = null,
            Evidence = [evidence],
            Controls = policy.Controls,
            Waiver = number % 50 == 0 ? new("accepted until the migration", "platform@example.com", new DateOnly(2027, 1, 31), new("policies.json", 41, 5)) : null,
        };
    }

    private static JsonObject Properties(AuditedResource resource) => new()
    {
        ["Name"] = resource.PhysicalId,
        ["Encrypted"] = false,
        ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "environment", ["Value"] = resource.Environment }, new JsonObject { ["Key"] = "stack", ["Value"] = resource.Stack }),
    };
}
