using System.Text.Json;
using Policies.Model;

namespace Auditor.Reporting.Sarif;

/// <summary>SARIF's messages and levels.</summary>
internal static class SarifText
{
    /// <summary>Writes a message object of plain text.</summary>
    public static void Write(Utf8JsonWriter writer, string property, string text)
    {
        writer.WriteStartObject(property);
        writer.WriteString("text", Plain(text));
        writer.WriteEndObject();
    }

    public static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        Severity.Low => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    // [text](target) is a link in SARIF's plain text too (3.11.6): what a template says must not become one.
    private static string Plain(string text)
    {
        var printable = Printable.Of(text);
        return printable.Contains("](", StringComparison.Ordinal)
            ? printable.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
            : printable;
    }
}
