using Auditor.Tests;

namespace Policies.Tests.Conformance;

/// <summary>Cases that are settled otherwise than their author says, each with the reason.</summary>
internal static class CaseList
{
    /// <summary>Cases whose author is wrong, or means something else than the topic's policies.</summary>
    public static IReadOnlyDictionary<string, string> Errata { get; } = Read("errata.tsv");

    /// <summary>Cases of which nobody can say more than Unknown.</summary>
    public static IReadOnlyDictionary<string, string> Unknown { get; } = Read("unknown.tsv");

    private static Dictionary<string, string> Read(string file) =>
        File.ReadLines(Path.Combine(SharedFolder.Root, "tests", "Policies.Tests", "Conformance", file))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t', 2))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
