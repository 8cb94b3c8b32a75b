using Auditor.Reporting.Values;

namespace Auditor.Reporting.Terminal;

/// <summary>Two values as a diff: what was behind a minus, what is behind a plus, and between them what says where that is.</summary>
internal sealed class ConsoleValues(ConsolePage page, bool verbose)
{
    private const int MostLines = 40;
    private const int MostCharacters = 400;
    private const int Step = 2;

    /// <summary>Writes the lines, the signs at a column.</summary>
    public void Write(IReadOnlyList<ValueLine> lines, int column)
    {
        foreach (var line in verbose ? lines : lines.Take(MostLines))
        {
            switch (line.Kind)
            {
                case LineKind.Folded:
                    Write(column, ' ', line.Depth, $"… {line.Lines.Length} unchanged", Ink.Faint);
                    break;
                case LineKind.Same:
                    Write(column, ' ', line.Depth, line.Label + line.Before, Ink.Faint);
                    break;
                default:
                    WriteChange(column, line);
                    break;
            }
        }

        if (!verbose && lines.Count > MostLines)
        {
            Write(column, ' ', 0, $"… and {Figures.Count(lines.Count - MostLines, "more line")}; --verbose shows them all", Ink.Faint);
        }
    }

    /// <summary>Writes two texts as they are: hashes of secrets.</summary>
    public void WriteSecret(string? before, string? after, int column)
    {
        if (before is not null)
        {
            Write(column, '-', 0, $"secret {before}", Ink.High);
        }

        if (after is not null)
        {
            Write(column, '+', 0, $"secret {after}", Ink.Good);
        }
    }

    private void WriteChange(int column, ValueLine line)
    {
        if (line.Before is not null)
        {
            Write(column, '-', line.Depth, line.Label + line.Before, Ink.High);
        }

        if (line.After is not null)
        {
            Write(column, '+', line.Depth, line.Label + line.After, Ink.Good);
        }
    }

    private void Write(int column, char sign, int depth, string text, Ink ink)
    {
        var shown = verbose || text.Length <= MostCharacters ? text : $"{text[..MostCharacters]}… ({Figures.Number(text.Length)} characters)";
        var inner = column + 2 + (depth * Step);
        page.Line(column, inner + Step, new Piece($"{sign}{new string(' ', 1 + (depth * Step))}{shown}".TrimEnd(), ink));
    }
}
