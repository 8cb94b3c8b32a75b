using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Templates;

namespace Auditor.Auditing;

/// <summary>An earlier result, by which findings are new, unchanged or resolved.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<string, string> _findings;

    private Baseline(Dictionary<string, string> findings) => _findings = findings;

    /// <summary>Reads a result that <c>--format json</c> wrote.</summary>
    /// <exception cref="AuditException">The file is no such result.</exception>
    public static Baseline Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(TemplateFiles.Read(file, file, mayBePipe: true));
            var findings = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var finding in document.RootElement.GetProperty("findings").EnumerateArray())
            {
                findings[finding.GetProperty("id").GetString()!] = $"{finding.GetProperty("policy").GetString()} on {finding.GetProperty("resource").GetProperty("logicalId").GetString()}";
            }

            return new(findings);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, "this is no result of the auditor; write one with --format json --output FILE", file), failure);
        }
    }

    public bool Has(string findingId) => _findings.ContainsKey(findingId);

    /// <summary>What the baseline has and the findings do not: <c>policy on resource</c>, in order.</summary>
    public ImmutableArray<string> Resolved(IEnumerable<Finding> findings)
    {
        var current = findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        return [.. _findings.Where(entry => !current.Contains(entry.Key)).Select(entry => entry.Value).Order(StringComparer.Ordinal)];
    }
}
