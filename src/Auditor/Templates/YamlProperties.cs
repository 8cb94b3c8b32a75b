using Policies.Model;
using YamlDotNet.Core.Events;

namespace Auditor.Templates;

/// <summary>Finds where a value itself stands, behind its tag and anchor, which the parser counts to it.</summary>
internal static class YamlProperties
{
    public static Position Skip(string text, NodeEvent node)
    {
        var start = node.Start;
        var (line, column, at) = ((int)start.Line, (int)start.Column, (int)start.Index);
        if (node.Tag.IsEmpty && node.Anchor.IsEmpty)
        {
            return new(line, column);
        }

        // An empty value has no place but that of its tag.
        var end = node is Scalar { Value: "" } ? (int)node.End.Index : text.Length;
        while (at < end)
        {
            var length = text[at] switch
            {
                '!' or '&' => Length(text, at, " \t\r\n"),
                '#' => Length(text, at, "\n"),
                ' ' or '\t' or '\r' or '\n' => 1,
                _ => 0,
            };
            if (length is 0)
            {
                return new(line, column);
            }

            (line, column) = text[at] is '\n' ? (line + 1, 1) : (line, column + length);
            at += length;
        }

        return new((int)start.Line, (int)start.Column);
    }

    private static int Length(string text, int at, ReadOnlySpan<char> ends) =>
        text.AsSpan(at).IndexOfAny(ends) is >= 0 and var length ? length : text.Length - at;
}
