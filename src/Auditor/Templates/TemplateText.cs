using Policies.Model;

namespace Auditor.Templates;

/// <summary>Reads the text of a template, JSON or YAML, into a tree with the position of every key and value.</summary>
internal static class TemplateText
{
    /// <summary>How many levels an object or a list may stand within others; CloudFormation itself allows far fewer.</summary>
    public const int MaximumDepth = 200;

    /// <summary>Parses a template, told apart by its content: JSON begins with a brace, everything else is YAML.</summary>
    /// <param name="content">The file's bytes: UTF-8, or UTF-16 with a byte-order mark.</param>
    /// <param name="file">The file as it was given, for messages; its ending lets a YAML file begin with a brace.</param>
    /// <exception cref="AuditException">The text is not an object in JSON or YAML; its problem has the line and column.</exception>
    public static MapNode Parse(ReadOnlyMemory<byte> content, string file)
    {
        var utf8 = TextEncoding.ToUtf8(content, file);
        var blank = utf8.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (blank < 0)
        {
            throw Problem("the file is empty; it should hold a CloudFormation template in JSON or YAML", file, default);
        }

        return (utf8.Span[blank] is (byte)'{' ? ReadBraced(utf8, file) : YamlTreeReader.Read(utf8.Span, file)) switch
        {
            MapNode map => map,
            ListNode list => throw Problem("this is a list, not a template; a template is an object with \"Resources\"", file, list.Position),
            ScalarNode { Kind: ScalarKind.Null, Text: "" } => throw Problem("the file holds nothing but comments; it should hold a CloudFormation template", file, default),
            var other => throw Problem("this is a single value, not a template; a template is an object with \"Resources\"", file, other.Position),
        };
    }

    /// <summary>A failure to read a template.</summary>
    internal static AuditException Problem(string message, string file, Position position, Exception? inner = null) =>
        new(new Problem(ProblemKind.Template, message, file, position.Line > 0 ? position.Line : null, position.Line > 0 ? position.Column : null), inner);

    private static Node ReadBraced(ReadOnlyMemory<byte> utf8, string file)
    {
        try
        {
            return JsonTreeReader.Read(utf8.Span, file);
        }
        catch (AuditException json) when (MayBeYaml(file))
        {
            try
            {
                return YamlTreeReader.Read(utf8.Span, file);
            }
            catch (AuditException) when (file.EndsWith(".template", StringComparison.OrdinalIgnoreCase))
            {
                throw json;
            }
        }
    }

    // YAML's flow mappings begin with a brace too.
    private static bool MayBeYaml(string file) =>
        file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || file.EndsWith(".template", StringComparison.OrdinalIgnoreCase);
}
