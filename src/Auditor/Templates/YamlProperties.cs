using YamlDotNet.Core.Events;

namespace Auditor.Templates;

/// <summary>Finds where a value itself stands, behind its tag and anchor, which the parser counts to it.</summary>
internal static class YamlProperties
{
    /// <summary>The index of the value's first character; that of its tag or anchor where there is none.</summary>
    public static int Skip(string text, NodeEvent node)
    {
        var start = (int)node.Start.Index;
        var end = node is Scalar { Value: "" } ? (int)node.End.Index : text.Length;
        var at = start;
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
                return at;
            }

            at += length;
        }

        return start;
    }

    private static int Length(string text, int at, ReadOnlySpan<char> ends) =>
        text.AsSpan(at).IndexOfAny(ends) is >= 0 and var length ? length : text.Length - at;
}
