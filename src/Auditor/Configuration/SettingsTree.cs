using Auditor.Templates;
using Policies.Model;

namespace Auditor.Configuration;

/// <summary>Reads the JSON of settings: comments and trailing commas are allowed.</summary>
internal static class SettingsTree
{
    /// <summary>Reads a file's content; null after reporting that it is not JSON.</summary>
    public static Node? Read(ReadOnlyMemory<byte> content, string file, ICollection<Problem> problems)
    {
        try
        {
            var duplicates = new List<Problem>();
            var root = JsonTreeReader.ReadSettings(TextEncoding.ToUtf8(content, file).Span, file, duplicates);
            foreach (var duplicate in duplicates)
            {
                problems.Add(duplicate with { Kind = ProblemKind.Configuration });
            }

            return root;
        }
        catch (AuditException malformed)
        {
            problems.Add(malformed.Problem with { Kind = ProblemKind.Configuration });
            return null;
        }
    }
}
