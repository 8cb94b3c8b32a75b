using Auditor.Drift;

namespace Auditor.Reporting.Terminal;

/// <summary>Resources that are there or not as wholes: a line for each type with its count, or each in full.</summary>
internal sealed class ConsoleWholes(ConsolePage page, bool verbose)
{
    private const int Margin = 2;
    private const int Body = 12;
    private const int NameLimit = 3;

    public void Write(string heading, string meaning, Difference[] differences)
    {
        if (differences.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Line(0, Margin, new Piece(heading, Ink.Strong), new Piece($"  {meaning}", Ink.Faint));
        page.Blank();
        if (verbose)
        {
            foreach (var difference in differences)
            {
                WriteFull(difference);
            }
        }
        else
        {
            foreach (var type in differences.GroupBy(difference => difference.Resource.Type, StringComparer.Ordinal).OrderByDescending(type => type.Max(difference => difference.Severity)).ThenBy(type => type.Key, StringComparer.Ordinal))
            {
                WriteType(type.Key, [.. type.OrderByDescending(difference => difference.Severity)]);
            }
        }
    }

    private void WriteType(string type, Difference[] differences)
    {
        var worst = differences[0].Severity;
        var breaking = differences.Count(difference => !difference.Policies.IsEmpty);
        var names = string.Join(", ", differences.Take(NameLimit).Select(NameOf));
        var more = differences.Length > NameLimit ? $" and {Figures.Number(differences.Length - NameLimit)} more" : "";
        page.Line(
            Margin,
            Body,
            new Piece(Words.Of(worst).PadRight(Body - Margin), SeverityInk.Of(worst)),
            $"{Figures.Number(differences.Length)}  {type}",
            new Piece($"  {names}{more}", Ink.Faint),
            new Piece(breaking == 0 ? "" : $"  {Figures.Number(breaking)} {(breaking == 1 ? "breaks" : "break")} a policy", SeverityInk.Of(worst)));
    }

    private static string NameOf(Difference difference) =>
        difference.MadeBy is { } made ? $"{difference.Resource.Name} (made by {made.Principal})" : difference.Resource.Name;

    private void WriteFull(Difference difference)
    {
        var resource = difference.Resource;
        var id = resource.Arn ?? (resource.PhysicalId == resource.Name ? null : resource.PhysicalId);
        string?[] details = [DriftFigures.Target(resource.Account, resource.Region), id];
        var breaks = DriftFigures.Breaks(difference);
        page.Line(
            Margin,
            Body,
            ConsoleDrift.Label(difference),
            resource.Name,
            new Piece($"  {resource.Type}", Ink.Faint),
            new Piece(breaks.Length > 0 ? $"  {breaks}" : "", SeverityInk.Of(difference.Severity)),
            new Piece(difference.Baseline is "unchanged" ? "  (in the baseline)" : "", Ink.Faint));
        if (string.Join("  ", details.OfType<string>()) is { Length: > 0 } place)
        {
            page.Line(Body, Body, new Piece(place, Ink.Faint));
        }

        if (difference.Location is { } location)
        {
            page.Line(Body, Body, new Piece(Figures.Place(location), Ink.Faint));
        }

        if (difference.MadeBy is { } made)
        {
            page.Line(Body, Body + 2, $"made by {made.Principal}", new Piece($"  {made.Event}, {Figures.Timestamp(made.Time)}", Ink.Faint));
        }

        if (difference.Waiver is { } waiver)
        {
            page.Line(Body, Body + 2, new Piece(ConsoleDrift.Accepted(waiver), Ink.Faint));
        }

        page.Line(Body, Body + 2, new Piece("→ ", Ink.Good), difference.Remediation);
    }
}
