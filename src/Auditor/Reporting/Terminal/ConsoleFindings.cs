using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>The findings by stack, the worst stack first; in a stack NonCompliant ones by severity, then Unknown ones, a line each.</summary>
internal sealed class ConsoleFindings(ConsolePage page, bool verbose)
{
    private const int UnknownLimit = 20;
    private const int Margin = 2;

    // As wide as the longest word of the first column and the gap after it: "  critical  ".
    private const int Body = 12;

    private int _unknownShown;

    public void Write(AuditResult result)
    {
        var groups = result.Findings
            .Where(finding => verbose || finding.Waiver is null)
            .GroupBy(GroupOf, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(Rank))
            .ThenByDescending(group => group.Count(finding => Rank(finding) == group.Max(Rank)))
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        var skipped = 0;
        foreach (var group in groups)
        {
            skipped += Write(group.Key, [.. group.OrderByDescending(Rank)]);
        }

        if (skipped > 0)
        {
            page.Blank();
            page.Line(Margin, Body, new Piece($"… and {Figures.Count(skipped, "more unknown finding")}; --verbose shows them all", Ink.Faint));
        }
    }

    // Waived ones last, Unknown ones before them, then by severity.
    private static int Rank(Finding finding) =>
        (int)finding.Severity + (finding.Waiver is not null ? 0 : finding.Outcome == Outcome.NonCompliant ? 20 : 10);

    private static string GroupOf(Finding finding)
    {
        var resource = finding.Resource;
        var target = resource.Account is { } account ? resource.Region is { } region ? $"{account}/{region}" : account : null;
        var name = resource.Stack ?? resource.Template ?? target ?? "No stack";
        string?[] details = [resource.Environment, target];
        var unsaid = details.OfType<string>().Where(detail => !name.Contains(detail, StringComparison.OrdinalIgnoreCase)).ToArray();
        return unsaid.Length == 0 ? name : $"{name} ({string.Join(", ", unsaid)})";
    }

    private int Write(string group, Finding[] findings)
    {
        var skipped = 0;
        var headed = false;
        foreach (var finding in findings)
        {
            var brief = !verbose && finding.Outcome == Outcome.Unknown;
            if (brief && _unknownShown == UnknownLimit)
            {
                skipped++;
                continue;
            }

            if (!headed)
            {
                page.Blank();
                page.Line(0, Margin, new Piece(group, Ink.Strong));
                page.Blank();
                headed = true;
            }

            if (finding.Waiver is { } waiver)
            {
                WriteWaived(finding, waiver);
            }
            else if (brief)
            {
                _unknownShown++;
                WriteBrief(finding);
            }
            else
            {
                WriteFull(finding);
            }
        }

        return skipped;
    }

    private void WriteFull(Finding finding)
    {
        var unknown = finding.Outcome == Outcome.Unknown;
        var known = finding.Baseline is "unchanged" ? "  (in the baseline)" : "";
        page.Line(Margin, Body, Label(finding), new Piece(finding.Policy, Ink.Strong), $"  {finding.Title}", new Piece(known, Ink.Faint));
        page.Line(Body, Body, finding.Resource.Name, new Piece($"  {finding.Resource.Type}", Ink.Faint));
        WritePlaces(finding);
        foreach (var evidence in finding.Evidence)
        {
            var other = evidence.Resource == finding.Resource.LogicalId ? "" : $"{evidence.Resource}/";
            page.Line(Body, Body + 2, $"{other}{evidence.Path}: expected {evidence.Expected}, was {evidence.Actual}", new Piece(Elsewhere(evidence.Location, finding.Location), Ink.Faint));
        }

        if (finding.Condition is { } condition)
        {
            page.Line(Body, Body + 2, $"only if {condition}");
        }

        if (unknown)
        {
            page.Line(Body, Body + 2, new Piece($"{Words.Of(finding.Severity)} if it does not hold", Ink.Faint));
        }

        page.Line(Body, Body + 2, new Piece("→ ", Ink.Good), finding.Remediation);
        page.Blank();
    }

    // The code first: it is what a person changes.
    private void WritePlaces(Finding finding)
    {
        string?[] places = [finding.Source is { } source ? Figures.Place(source) : null, finding.Location is { } location ? Figures.Place(location) : finding.Resource.Arn];
        switch (places.OfType<string>().ToArray())
        {
            case [var only]:
                page.Line(Body, Body, only);
                break;
            case [var code, var template]:
                page.Line(Body, Body, code, new Piece($"  {template}", Ink.Faint));
                break;
        }
    }

    // A place in the file that was just named is its line only.
    private static string Elsewhere(Location? place, Location? named) =>
        place is null || (place.File == named?.File && place.Line == named.Line) ? "" : place.File == named?.File ? $"  line {place.Line}" : $"  {Figures.Place(place)}";

    private void WriteBrief(Finding finding)
    {
        var first = finding.Evidence[0];
        var more = finding.Evidence.Length > 1 ? $" (and {finding.Evidence.Length - 1} more)" : "";
        page.Line(Margin, Body, Label(finding), finding.Policy, $"  {finding.Resource.Name}", new Piece($"  {first.Path}: {first.Actual}{more}", Ink.Faint));
    }

    private void WriteWaived(Finding finding, AppliedWaiver waiver)
    {
        var owner = waiver.Owner is null ? "" : $" ({waiver.Owner})";
        var until = waiver.Expires is { } day ? $", until {Figures.Date(day)}" : "";
        page.Line(Margin, Body, new Piece("waived    ", Ink.Faint), finding.Policy, $"  {finding.Resource.Name}", new Piece($"  {waiver.Reason}{owner}{until}", Ink.Faint));
    }

    private static Piece Label(Finding finding) => finding.Outcome == Outcome.Unknown
        ? new Piece("unknown   ", Ink.Faint)
        : new Piece(Words.Of(finding.Severity).PadRight(Body - Margin), SeverityInk.Of(finding.Severity));
}
