using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Templates;

namespace Auditor.Auditing;

/// <summary>An earlier result, by which findings are new, unchanged or resolved.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<string, BaselineFinding> _findings;
    private readonly HashSet<string> _differences;

    private Baseline(Dictionary<string, BaselineFinding> findings, HashSet<string> differences) => (_findings, _differences) = (findings, differences);

    /// <summary>Reads a result that <c>--format json</c> wrote.</summary>
    /// <exception cref="AuditException">The file is no such result.</exception>
    public static Baseline Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(TemplateFiles.Read(file, file, mayBePipe: true));
            var findings = new Dictionary<string, BaselineFinding>(StringComparer.Ordinal);
            foreach (var finding in document.RootElement.GetProperty("findings").EnumerateArray())
            {
                var resource = finding.GetProperty("resource");
                findings[finding.GetProperty("id").GetString()!] = new(finding.GetProperty("policy").GetString()!, resource.GetProperty("logicalId").GetString()!, Text(resource, "type"), Text(resource, "account"), Text(resource, "region"), Text(resource, "template"));
            }

            return new(findings, document.RootElement.TryGetProperty("drift", out var drift) ? drift.EnumerateArray().Select(difference => difference.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal) : []);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, "this is no result of the auditor; write one with --format json --output FILE", file), failure);
        }
    }

    /// <summary>Whether it has a difference between what is synthesized, deployed and live.</summary>
    public bool HasDifference(string id) => _differences.Contains(id);

    public bool Has(string findingId) => _findings.ContainsKey(findingId);

    /// <summary>What the baseline has and the findings do not, of what was looked at again: <c>policy on resource</c>, in order.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="isLookedAt">Whether a finding of the baseline would have been found again.</param>
    public ImmutableArray<string> Resolved(IEnumerable<Finding> findings, Func<BaselineFinding, bool> isLookedAt)
    {
        var current = findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        return [.. _findings.Where(entry => !current.Contains(entry.Key) && isLookedAt(entry.Value)).Select(entry => entry.Value.ToString()).Order(StringComparer.Ordinal)];
    }

    private static string? Text(JsonElement resource, string name) => resource.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
