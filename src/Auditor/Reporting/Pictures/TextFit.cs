using System.Text;

namespace Auditor.Reporting.Pictures;

/// <summary>Fits text into boxes. SVG neither wraps nor measures; widths are those of common interface fonts, on the safe side.</summary>
internal static class TextFit
{
    /// <summary>The width of a text in ems.</summary>
    public static double Ems(string text) => text.EnumerateRunes().Sum(Ems);

    /// <summary>A text, cut at its end where it is too long.</summary>
    public static string Cut(string text, double width, double size)
    {
        var printable = Printable.Of(text);
        if (Ems(printable) * size <= width)
        {
            return printable;
        }

        var (cut, used) = (new StringBuilder(), size);
        foreach (var rune in printable.EnumerateRunes())
        {
            used += Ems(rune) * size;
            if (used > width)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }

    /// <summary>A text in one line, or in two where it is too long for one: broken where a word ends, and the second cut at its end.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size)
    {
        var printable = Printable.Of(text);
        if (Ems(printable) * size <= width)
        {
            return [printable];
        }

        var (end, broken, used, wasSmall) = (0, 0, 0.0, false);
        foreach (var rune in printable.EnumerateRunes())
        {
            // FrontendService may be broken before Service.
            broken = wasSmall && Rune.IsUpper(rune) ? end : broken;
            wasSmall = Rune.IsLower(rune);
            used += Ems(rune) * size;
            if (used > width)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
            broken = rune.Value is ' ' or '-' or '/' or '.' or ':' or '_' ? end : broken;
        }

        var at = broken > end / 3 ? broken : end;
        return at == 0 ? [Cut(printable, width, size)] : [printable[..at].TrimEnd(), Cut(printable[at..].TrimStart(), width, size)];
    }

    private static double Ems(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '/' or '(' or ')' or ' ' or '-' => 0.4,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
        >= 'A' and <= 'Z' => 0.72,
        < 0x250 => 0.64,
        < 0x1100 => 0.68,
        _ => 1.05,
    };
}
