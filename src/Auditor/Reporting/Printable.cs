using System.Globalization;
using System.Text;

namespace Auditor.Reporting;

/// <summary>Makes what a template or an account calls things fit to print: what a terminal would act on, or the eye would not see, is spelled out.</summary>
internal static class Printable
{
    /// <summary>The text on one line, with control, formatting and unassigned characters as <c>\u001b</c>.</summary>
    public static string Of(string text)
    {
        var index = 0;
        while (index < text.Length && text[index] is >= ' ' and <= '~')
            index++;
        return index == text.Length ? text : Spell(text);
    }

    /// <summary>The text on one line of a build log, without what a build server would take for its own command.</summary>
    /// <remarks>
    /// GitHub takes <c>::name::</c> at the start of a line and <c>##[name]</c> anywhere, Azure Pipelines <c>##vso[name]</c> anywhere,
    /// TeamCity <c>##teamcity[name]</c> at the start of a line.
    /// </remarks>
    public static string InLog(string text)
    {
        var printable = Of(text);
        return printable.Contains("##", StringComparison.Ordinal) || printable.Contains("::", StringComparison.Ordinal)
            ? Defuse(printable)
            : printable;
    }

    // AWS::RDS::DBInstance stays as it is: only a line that begins with the colons is a command.
    private static string Defuse(string text)
    {
        var defused = text.Replace("##", "#\\u0023", StringComparison.Ordinal);
        return defused.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "\\u003a" + defused.TrimStart()[1..] : defused;
    }

    private static string Spell(string text)
    {
        var spelled = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            var visible = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
            if (visible)
                spelled.Append(rune);
            else if (rune.Value is '\n')
                spelled.Append("\\n");
            else if (rune.Value is '\r')
                spelled.Append("\\r");
            else if (rune.Value is '\t')
                spelled.Append("\\t");
            else if (rune.IsBmp)
                spelled.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else
                spelled.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }

        return spelled.ToString();
    }
}
