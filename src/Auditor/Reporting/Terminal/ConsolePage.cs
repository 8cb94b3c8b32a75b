namespace Auditor.Reporting.Terminal;

/// <summary>Writes lines of inked pieces. Every text passes through <see cref="Printable.InLog"/> here, so that nothing a template says can act on a terminal or a build server.</summary>
/// <param name="writer">Where lines go.</param>
/// <param name="colours">Whether to colour.</param>
/// <param name="width">The width to wrap at, or null.</param>
internal sealed class ConsolePage(TextWriter writer, bool colours, int? width)
{
    private const int LeastWidth = 40;

    // The last line was blank, or there is none: a further blank line says nothing.
    private bool _blank = true;

    /// <summary>Parts what is above from what is below.</summary>
    public void Blank()
    {
        if (!_blank)
        {
            writer.Write('\n');
            _blank = true;
        }
    }

    /// <summary>A line that starts at a column; where it is wrapped, the rest starts at another.</summary>
    public void Line(int indent, int hanging, params ReadOnlySpan<Piece> pieces)
    {
        _blank = false;
        Space(indent);
        var column = indent;
        foreach (var piece in pieces)
        {
            var text = Printable.InLog(piece.Text);
            if (width is not { } columns)
            {
                WriteInked(text, piece.Ink);
                continue;
            }

            column = Wrap(text, piece.Ink, column, hanging, Math.Max(columns, LeastWidth));
        }

        writer.Write('\n');
    }

    /// <summary>Rows of as many cells each: names to the left, counts to the right, so that digits stand below digits.</summary>
    public void Table(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column] + 3));
            Line(0, 2, string.Concat(cells).TrimEnd());
        }
    }

    // Breaks at spaces only: a path that is cut in two can neither be clicked nor copied.
    private int Wrap(string text, Ink ink, int column, int hanging, int columns)
    {
        var run = 0;
        var next = 0;
        while (next < text.Length)
        {
            var word = next;
            while (word < text.Length && text[word] == ' ')
            {
                word++;
            }

            var end = word;
            while (end < text.Length && text[end] != ' ')
            {
                end++;
            }

            if (column + end - next > columns && column > hanging && end > word)
            {
                WriteInked(text[run..next], ink);
                writer.Write('\n');
                Space(hanging);
                column = hanging;
                run = word;
                next = word;
            }

            column += end - next;
            next = end;
        }

        WriteInked(text[run..], ink);
        return column;
    }

    private void Space(int count)
    {
        for (var i = 0; i < count; i++)
        {
            writer.Write(' ');
        }
    }

    private void WriteInked(string text, Ink ink)
    {
        if (!colours || ink == Ink.Plain || text.Length == 0)
        {
            writer.Write(text);
            return;
        }

        writer.Write(Sequence(ink));
        writer.Write(text);
        writer.Write("\e[0m");
    }

    // The sixteen colours, which every terminal's theme keeps readable on its own background.
    private static string Sequence(Ink ink) => ink switch
    {
        Ink.Strong => "\e[1m",
        Ink.Faint => "\e[2m",
        Ink.Critical => "\e[1;31m",
        Ink.High => "\e[31m",
        Ink.Medium => "\e[33m",
        Ink.Low => "\e[36m",
        Ink.Good => "\e[32m",
        Ink.Plain => "",
        _ => throw new ArgumentOutOfRangeException(nameof(ink)),
    };
}
