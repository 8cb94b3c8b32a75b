using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>The findings by stack, the worst stack first; in a stack NonCompliant ones by severity, then Unknown ones, a line each.</summary>
internal sealed class ConsoleFindings(ConsolePage page, bool verbose)
{
    private const int UnknownLimit = 20;

    // More than anybody reads on a terminal: beyond it, only those of most weight are shown in full, and the others are counted by policy.
    private const int FullLimit = 500;
    private const int Margin = 2;

    // As wide as the longest word of the first column and the gap after it: "  critical  ".
    private const int Body = 12;

    private readonly Dictionary<string, int> _counted = new(StringComparer.Ordinal);
    private HashSet<Finding>? _full;
    private int _unknownShown;

    public void Write(AuditResult result)
    {
        _full = verbose ? null : InFull(result.Findings);
        var groups = result.Findings
            .Where(finding => verbose || finding.Waiver is null)
            .GroupBy(finding => GroupOf(finding.Resource), StringComparer.Ordinal)
            .Select(group => (group.Key, Findings: group, Worst: group.Max(Rank)))
            .OrderByDescending(group => group.Worst)
            .ThenByDescending(group => group.Findings.Count(finding => Rank(finding) == group.Worst))
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        var skipped = 0;
        foreach (var group in groups)
        {
            skipped += Write(group.Key, [.. group.Findings.OrderByDescending(Rank)]);
        }

        WriteCounted();
        if (skipped > 0)
        {
            page.Blank();
            page.Line(Margin, Body, new Piece($"… and {Figures.Count(skipped, "more unknown finding")}; --verbose shows them all", Ink.Faint));
        }
    }

    /// <summary>The stack, or where there is none the template or the account, with what its name does not say.</summary>
    public static string GroupOf(AuditedResource resource)
    {
        var target = resource.Account is { } account ? resource.Region is { } region ? $"{account}/{region}" : account : null;
        var name = resource.Stack ?? resource.Template ?? target ?? "No stack";
        string?[] details = [resource.Environment, target];
        var unsaid = details.OfType<string>().Where(detail => !name.Contains(detail, StringComparison.OrdinalIgnoreCase)).ToArray();
        return unsaid.Length == 0 ? name : $"{name} ({string.Join(", ", unsaid)})";
    }

    // Null where all of them are: those that block first, then by severity.
    private static HashSet<Finding>? InFull(IReadOnlyCollection<Finding> findings)
    {
        var candidates = findings.Where(finding => finding.Waiver is null && finding.Outcome == Outcome.NonCompliant).ToList();
        return candidates.Count <= FullLimit ? null : candidates
            .OrderByDescending(finding => finding.Blocking)
            .ThenByDescending(finding => finding.Severity)
            .Take(FullLimit)
            .ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
    }

    // Waived ones last, Unknown ones before them, then by severity.
    private static int Rank(Finding finding) =>
        (int)finding.Severity + (finding.Waiver is not null ? 0 : finding.Outcome == Outcome.NonCompliant ? 20 : 10);

    private void WriteCounted()
    {
        if (_counted.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Line(Margin, Body, new Piece($"… and {Figures.Count(_counted.Values.Sum(), "more non-compliant finding")}; --verbose shows them all, --format json and html too", Ink.Faint));
        page.Blank();
        foreach (var (policy, count) in _counted.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            page.Line(Margin, Body, Figures.Number(count).PadLeft(Body - Margin - 2), $"  {policy}");
        }
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

            if (_full is not null && finding.Outcome == Outcome.NonCompliant && !_full.Contains(finding))
            {
                _counted[finding.Policy] = _counted.GetValueOrDefault(finding.Policy) + 1;
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

        if (finding.MoreEvidence > 0)
        {
            page.Line(Body, Body + 2, new Piece($"… and {Figures.Number(finding.MoreEvidence)} more like these", Ink.Faint));
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
        var count = finding.Evidence.Length + finding.MoreEvidence;
        var more = count > 1 ? $" (and {Figures.Number(count - 1)} more)" : "";
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
