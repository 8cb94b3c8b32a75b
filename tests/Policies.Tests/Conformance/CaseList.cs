using Auditor.Tests;

namespace Policies.Tests.Conformance;

/// <summary>Cases that are settled otherwise than their author says, each with the reason.</summary>
internal static class CaseList
{
    /// <summary>
    /// Cases whose transcribed verdict is not ours: the author is wrong, means something else than the topic's policies, or answers Unknown as
    /// we do, for which the cases' format has no word but PASS.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Errata { get; } = Read("errata.tsv");

    private static Dictionary<string, string> Read(string file) =>
        File.ReadLines(Path.Combine(SharedFolder.Root, "tests", "Policies.Tests", "Conformance", file))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t', 2))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
