using System.Collections.Immutable;
using Auditor.Comparing;
using Auditor.Drift;
using Auditor.Reporting.Json;

namespace Auditor.Auditing;

/// <summary>An earlier result, by which findings and differences are new, unchanged or gone. Of the rest of it nothing is kept.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<string, BaselineFinding> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Difference> _differences = new(StringComparer.Ordinal);

    private Baseline(AuditResult result)
    {
        foreach (var finding in result.Findings)
        {
            var resource = finding.Resource;
            _findings[finding.Id] = new(finding.Policy, resource.LogicalId, resource.Type, resource.Account, resource.Region, resource.Template);
        }

        foreach (var difference in result.Drift?.Differences ?? [])
        {
            _differences[difference.Id] = difference with { Expected = null, Actual = null, Synthesized = null };
        }
    }

    /// <summary>Reads a result that <c>--format json</c> wrote.</summary>
    /// <exception cref="AuditException">The file is no such result.</exception>
    public static Baseline Read(string file) => new(ResultFile.Read(file));

    /// <summary>Whether it has a finding.</summary>
    public bool Has(string findingId) => _findings.ContainsKey(findingId);

    /// <summary>Whether it has a difference between what is synthesized, deployed and live.</summary>
    public bool HasDifference(string id) => _differences.ContainsKey(id);

    /// <summary>What the baseline has and the findings do not, of what was looked at again: <c>policy on resource</c>, in order.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="lookedAt">What was looked at.</param>
    public ImmutableArray<string> Resolved(IEnumerable<Finding> findings, LookedAt lookedAt)
    {
        var current = findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        return [.. _findings.Where(entry => !current.Contains(entry.Key) && lookedAt.Includes(entry.Value)).Select(entry => entry.Value.ToString()).Order(StringComparer.Ordinal)];
    }

    /// <summary>The differences that the baseline has and a comparison has not, of what was compared again: <c>path of resource</c>, in order.</summary>
    /// <param name="report">What the comparison came to.</param>
    /// <param name="lookedAt">What was looked at.</param>
    public ImmutableArray<string> Gone(DriftReport report, LookedAt lookedAt) => DriftComparison.Gone(_differences.Values, report, lookedAt);
}
