using System.Text.Json;
using Auditor.Auditing;

namespace Auditor.Reporting.Sarif;

/// <summary>SARIF's locations.</summary>
internal static class SarifPlace
{
    /// <summary>Writes a location of a file, with what stands there where it is told.</summary>
    public static void Write(Utf8JsonWriter writer, Location place, string? message, int? id = null)
    {
        writer.WriteStartObject();
        if (id is { } number)
        {
            writer.WriteNumber("id", number);
        }

        WritePhysical(writer, place);
        if (message is not null)
        {
            SarifText.Write(writer, "message", message);
        }

        writer.WriteEndObject();
    }

    public static void WritePhysical(Utf8JsonWriter writer, Location place)
    {
        writer.WriteStartObject("physicalLocation");
        WriteArtifact(writer, "artifactLocation", place.File);
        if (place.Line > 0)
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
            {
                writer.WriteNumber("startColumn", place.Column);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void WriteArtifact(Utf8JsonWriter writer, string property, string file)
    {
        writer.WriteStartObject(property);
        writer.WriteString("uri", Uri(file));
        if (!IsRooted(file))
        {
            writer.WriteString("uriBaseId", "%SRCROOT%");
        }

        writer.WriteEndObject();
    }

    /// <summary>A path as a URI reference: relative paths stay relative, rooted ones become <c>file:</c>, and what a URI reserves is escaped.</summary>
    public static string Uri(string file)
    {
        var path = file.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        var escaped = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
        return !IsRooted(file) ? escaped : path.StartsWith('/') ? "file://" + escaped : "file:///" + escaped.Replace("%3A", ":", StringComparison.Ordinal);
    }

    private static bool IsRooted(string file) => file.StartsWith('/') || file is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ':', '/' or '\\', ..];
}
