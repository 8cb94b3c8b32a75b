using System.Text;
using Auditor.Auditing;
using Auditor.Templates;

namespace Auditor.Commands;

/// <summary>The lines around a place in a template, for reports, without the secrets that the template holds.</summary>
internal sealed class TemplateExcerpts
{
    private const int Context = 3;
    private const int LongestLine = 240;
    private const string Mask = "••••••";

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<(int Line, string Text)>? Around(Location location)
    {
        if (!_files.TryGetValue(location.File, out var lines))
        {
            _files[location.File] = lines = Read(location.File);
        }

        var from = Math.Max(1, location.Line - Context);
        var to = Math.Min(lines.Length, location.Line + Context);
        return location.Line > lines.Length
            ? null
            : [.. Enumerable.Range(from, to - from + 1).Select(line => (line, Shorten(lines[line - 1])))];
    }

    private static string Shorten(string line) => line.Length > LongestLine ? $"{line[..LongestLine]}…" : line;

    private static string[] Read(string file)
    {
        try
        {
            var utf8 = TextEncoding.ToUtf8(TemplateFiles.Read(file, file), file);
            var text = Encoding.UTF8.GetString(utf8.Span);
            return TemplateSecrets.In(TemplateText.Parse(utf8, file)).Aggregate(text, (masked, secret) => masked.Replace(secret, Mask, StringComparison.Ordinal)).Split('\n');
        }
        catch (AuditException)
        {
            // The file was read once; where it has gone since, the report does without its lines.
            return [];
        }
    }
}
