namespace Auditor.Reporting.Csv;

/// <summary>A cell of a CSV file.</summary>
internal static class CsvCell
{
    // The wide forms are what some spreadsheets take for the narrow ones.
    private const string BeginsFormula = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// <summary>The text on one line, quoted where it must be, and with an apostrophe before what a spreadsheet would take for a formula.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var printable = Printable.Of(text);
        var start = text.AsSpan().TrimStart();
        var cell = BeginsFormula.Contains(text[0], StringComparison.Ordinal) || (start.Length > 0 && BeginsFormula.Contains(start[0], StringComparison.Ordinal)) ? $"'{printable}" : printable;
        return cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell[0] == ' ' || cell[^1] == ' ' ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
