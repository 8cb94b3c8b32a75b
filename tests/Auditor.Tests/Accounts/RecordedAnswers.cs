using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Tests.Accounts;

/// <summary>Answers of AWS that others recorded, unpacked in memory where they lie: <c>../shared/recorded</c>.</summary>
internal static class RecordedAnswers
{
    /// <summary>Why a test that needs them is not run though the folder is there.</summary>
    public const string NoXz = "there is no xz to unpack the recorded answers with";

    /// <summary>The files that a filter wants, by name, in order; null where they cannot be unpacked.</summary>
    public static async Task<SortedDictionary<string, JsonNode>?> FindAsync(string archive, Func<string, bool> isWanted, CancellationToken cancellation)
    {
        Process xz;
        try
        {
            xz = Process.Start(new ProcessStartInfo("xz", ["-dc", archive]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            return null;
        }

        using var process = xz;
        await using var tar = new TarReader(process.StandardOutput.BaseStream);
        var files = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        while (await tar.GetNextEntryAsync(cancellationToken: cancellation) is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".json", StringComparison.Ordinal) && isWanted(entry.Name))
            {
                // Some of them were edited by hand and have a key twice.
                using var document = await JsonDocument.ParseAsync(data, cancellationToken: cancellation);
                files[entry.Name] = JsonTree.Of(document.RootElement)!;
            }
        }

        return files;
    }
}
