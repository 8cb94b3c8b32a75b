using System.Text;
using Policies.Model;
using YamlDotNet.Core;

namespace Auditor.Templates;

/// <summary>The characters of a YAML file as its parser gets them, and where they stand in the file.</summary>
internal sealed class YamlText
{
    private const int MaximumGrowth = 1 << 24;

    // Where each line begins, and how many of its first characters are not the file's.
    private readonly List<int> _starts;
    private readonly int[]? _added;

    private YamlText(string text, List<int> starts, int[]? added) => (Text, _starts, _added) = (text, starts, added);

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>A file's text.</summary>
    public static YamlText Of(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return new(text, starts, added: null);
    }

    /// <summary>Where the file has what the parser marked. The parser's own lines count further characters as line breaks, which editors do not.</summary>
    public Position At(Mark mark) => At((int)mark.Index);

    /// <summary>Where the file has the character at an index.</summary>
    public Position At(int index)
    {
        var line = LineOf(index);
        return new(line + 1, Math.Max(index - _starts[line] - (_added?[line] ?? 0), 0) + 1);
    }

    /// <summary>
    /// The same text with the further lines of a text in double quotes indented. CloudFormation reads such lines however far
    /// to the left they stand, and the parser does not; within the quotes their indentation means nothing. Null if it would grow too much.
    /// </summary>
    /// <param name="opening">The index of the opening quote.</param>
    /// <param name="width">How far to indent.</param>
    public YamlText? Indent(int opening, int width)
    {
        var (first, last) = (LineOf(opening), LineOf(Closing(opening)));
        if ((long)(last - first) * width > MaximumGrowth)
        {
            return null;
        }

        var text = new StringBuilder(Text.Length + ((last - first) * width)).Append(Text, 0, Start(first + 1));
        var starts = new List<int>(_starts);
        var added = _added is null ? new int[starts.Count] : [.. _added];
        for (var line = first + 1; line < starts.Count; line++)
        {
            var indent = line <= last ? width : 0;
            starts[line] = text.Length;
            added[line] += indent;
            text.Append(' ', indent).Append(Text, Start(line), Start(line + 1) - Start(line));
        }

        return new(text.ToString(), starts, added);
    }

    private int Start(int line) => line < _starts.Count ? _starts[line] : Text.Length;

    private int LineOf(int index)
    {
        var found = _starts.BinarySearch(index);
        return found < 0 ? ~found - 1 : found;
    }

    private int Closing(int opening)
    {
        var at = opening + 1;
        while (at < Text.Length && Text[at] is not '"')
        {
            at += Text[at] is '\\' ? 2 : 1;
        }

        return Math.Min(at, Text.Length);
    }
}
