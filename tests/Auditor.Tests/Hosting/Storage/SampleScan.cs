using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Snapshots;
using Auditor.Tests.Reporting;
using Policies.Model;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>Results as scans of one account give them, made of the sample result's findings and differences.</summary>
internal static class SampleScan
{
    public const string Account = "123456789012";
    public const string Region = "us-east-1";
    public const string Target = $"{Account}/{Region}";

    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Everything was read, and compared.</summary>
    public static AuditResult Full { get; } = Create(SampleDrift.Full);

    /// <summary>A NonCompliant finding that is not waived.</summary>
    public static Finding First { get; } = Full.Findings.First(finding => finding is { Waiver: null, Outcome: Outcome.NonCompliant });

    /// <summary>A difference whose stack was compared as a whole.</summary>
    public static Difference FirstDifference { get; } = Full.Drift!.Differences.First(difference => difference is { Kind: DifferenceKind.NotEqual, Waiver: null, IsSecret: false });

    public static AuditResult Without(params IEnumerable<string> ids)
    {
        var gone = ids.ToHashSet(StringComparer.Ordinal);
        return Full with
        {
            Findings = [.. Full.Findings.Where(finding => !gone.Contains(finding.Id))],
            Drift = Full.Drift! with { Differences = [.. Full.Drift.Differences.Where(difference => !gone.Contains(difference.Id))] },
        };
    }

    /// <summary>The result with a finding as it is made.</summary>
    public static AuditResult With(string id, Func<Finding, Finding> change) =>
        Full with { Findings = [.. Full.Findings.Select(finding => finding.Id == id ? change(finding) : finding)] };

    /// <summary>The same of another account.</summary>
    public static AuditResult Of(string account) => Full with
    {
        Scope = [$"{account}/{Region}"],
        Findings = [.. Full.Findings.Select(finding => finding with { Resource = finding.Resource with { Account = account } })],
        Drift = Full.Drift! with { Differences = [.. Full.Drift.Differences.Select(difference => difference with { Resource = difference.Resource with { Account = account } })] },
        Coverage = [.. Full.Coverage.Select(entry => entry with { Target = entry.Target.Replace(Account, account, StringComparison.Ordinal) })],
        Snapshot = ResourceSnapshot.Of(Full.Snapshot!.Select(one => one with { Resource = one.Resource with { Account = account } })),
    };

    private static AuditResult Create(AuditResult sample)
    {
        ImmutableArray<Finding> findings = [.. sample.Findings.Select(finding => finding with { Resource = Live(finding.Resource), Location = null, Source = null })];
        return sample with
        {
            Scope = [Target],
            Findings = findings,
            Coverage =
            [
                .. findings.Select(finding => finding.Resource.Type).Concat(sample.Drift!.Differences.Select(difference => difference.Resource.Type)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .SelectMany(type => new[] { Region, "eu-central-1" }.Select(region => new CoverageEntry($"{Account}/{region}", type, "config", 3, null))),
            ],
            Drift = sample.Drift with { NotCompared = [] },
            Errors = [],
            Warnings = [],
            Resolved = [],
            Snapshot = ResourceSnapshot.Of(findings.Select(finding => finding.Resource).DistinctBy(resource => resource.Arn, StringComparer.Ordinal).Select(resource => new SnapshotResource(resource, new JsonObject { ["Name"] = resource.LogicalId }, []))),
        };
    }

    private static AuditedResource Live(AuditedResource resource) => resource with
    {
        Template = null,
        Account = Account,
        Region = Region,
        PhysicalId = $"{resource.Stack}-{resource.LogicalId}",
        Arn = $"arn:aws:service:{Region}:{Account}:{resource.Stack}/{resource.LogicalId}",
    };
}
