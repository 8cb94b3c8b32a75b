using System.Security.Cryptography;
using Auditor.Auditing;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>A finding or a difference as it is stored.</summary>
internal sealed class PreparedEntry
{
    private const int LongestSummary = 400;
    private const int LongestName = 400;
    private const int LongestSearch = 2000;
    private const int HashBytes = 16;

    private PreparedEntry(ReportEntry entry, byte[] document)
    {
        Entry = entry;
        Document = document;
        Hash = SHA256.HashData(document)[..HashBytes];
        Rank = FindingRank.Of(entry.Severity, entry.Outcome, entry.Kind);
        Outcome = entry.Kind is { } kind ? Words.Of(kind) : Words.Of(entry.Outcome);
        Resource = ResourceId.Of(entry.Resource);
        Summary = Cut(string.Join(" · ", entry.Lines), LongestSummary);
        Name = Cut(entry.Resource.Name, LongestName);
        Search = Cut(Searchable(entry), LongestSearch);
    }

    public ReportEntry Entry { get; }

    public FindingState State => Entry.Waiver is null ? FindingState.Open : FindingState.Waived;

    /// <summary>The outcome of a finding, or the kind of a difference, in the words of results.</summary>
    public string Outcome { get; }

    public int Rank { get; }

    public string Resource { get; }

    public string Name { get; }

    /// <summary>The evidence in one line.</summary>
    public string Summary { get; }

    /// <summary>What is searched, in lower case.</summary>
    public string Search { get; }

    /// <summary>What tells it from how it was before.</summary>
    public byte[] Hash { get; }

    /// <summary>The JSON of the finding or the difference.</summary>
    public byte[] Document { get; }

    /// <summary>The findings and differences of a result, the first of each identity.</summary>
    public static Dictionary<string, PreparedEntry> Of(AuditResult result)
    {
        var entries = ReportEntries.Of(result);
        var prepared = new Dictionary<string, PreparedEntry>(entries.Length, StringComparer.Ordinal);
        var differences = result.Drift?.Differences ?? [];
        for (var index = 0; index < entries.Length; index++)
        {
            // Against which baseline a result was written says nothing about the finding.
            var document = index < result.Findings.Length
                ? Packed.Json(ResultShape.Finding, result.Findings[index] with { Baseline = null, Blocking = false })
                : Packed.Json(DriftShapes.Difference, differences[index - result.Findings.Length] with { Baseline = null, Blocking = false });
            prepared.TryAdd(entries[index].Id, new(entries[index], document));
        }

        return prepared;
    }

    /// <summary>The evidence as events tell it.</summary>
    public static string Evidence(ReportEntry entry) => Cut(string.Join('\n', entry.Evidence.Select(one => Printable.Of($"{one.Path}: expected {one.Expected}, was {one.Actual}"))), LongestSearch);

    private static string Searchable(ReportEntry entry)
    {
        var resource = entry.Resource;
        string[] parts = [.. new[] { resource.Name, resource.LogicalId, resource.Type, entry.Rule, resource.PhysicalId, resource.Arn, resource.Stack }.OfType<string>().Select(part => part.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

        // What stands within another part is found there: an ARN has the physical id, a construct's path mostly the stack.
        return string.Join('\n', parts.Where(part => !parts.Any(other => other.Length > part.Length && other.Contains(part, StringComparison.Ordinal))));
    }

    private static string Cut(string text, int length)
    {
        // PostgreSQL takes no null character, and no database half a character.
        var whole = text.Replace("\0", "\\u0000", StringComparison.Ordinal);
        return whole.Length <= length ? whole : $"{whole[..(char.IsHighSurrogate(whole[length - 1]) ? length - 1 : length)]}…";
    }
}
