using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>How a result differs from an earlier one, like a change log: + what is new, - what is no more, ~ what is otherwise, ? what nobody looked at again.</summary>
internal sealed class ConsoleChanges(ConsolePage page, bool verbose)
{
    // More than anybody reads on a terminal.
    private const int Most = 100;
    private const int Margin = 2;
    private const int Body = 4;

    // As wide as the longest word of the column and the gap after it: "critical  ".
    private const int Column = 10;

    /// <summary>Writes the changes of findings, drift, coverage and policies; those of live resources stand by themselves.</summary>
    public void Write(AuditResult result, ResultChanges changes)
    {
        var earlier = changes.Earlier;
        page.Line(0, Margin, new("Changes", Ink.Strong), $" since {earlier.File} of {Figures.Timestamp(earlier.Time)}{(earlier.Scope.IsEmpty ? "" : $", {string.Join(", ", earlier.Scope)}")}");
        WriteFindings(result, changes);
        WriteDrift(result, changes.Drift);
        if (changes.Resources is { } resources)
        {
            new ConsoleResourceChanges(page, verbose).Write(resources);
        }

        WriteCoverage(changes);
        page.Blank();
    }

    private void WriteFindings(AuditResult result, ResultChanges changes)
    {
        Head("Findings", Counts((changes.New, "new"), (changes.Unchanged, "unchanged"), (changes.Changed.Select(change => change.Id).Distinct(StringComparer.Ordinal).Count(), "of them changed"), (changes.Resolved.Length, "resolved"), (changes.NotLookedAt.Length, "not looked at again")));
        var first = changes.FirstLookedAt.ToHashSet(StringComparer.Ordinal);
        List(result.Findings.Where(finding => finding.Baseline is "new").OrderByDescending(Rank), "new finding", finding => Write('+', Ink.High, finding, first.Contains(finding.Id) ? "looked at for the first time" : null));
        List(changes.Resolved.OrderByDescending(Rank), "resolved finding", finding => Write('-', Ink.Good, finding, null));
        var byId = result.Findings.DistinctBy(finding => finding.Id, StringComparer.Ordinal).ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        List(changes.Changed, "change", change =>
        {
            if (byId.TryGetValue(change.Id, out var finding))
            {
                Write('~', Ink.Medium, finding, $"{change.What}: {change.After}, was {change.Before}");
            }
        });
        List(changes.NotLookedAt, "finding that was not looked at again", Write);
        if (verbose)
        {
            List(result.Findings.Where(finding => finding.Baseline is "unchanged").OrderByDescending(Rank), "unchanged finding", finding => Write('=', Ink.Faint, finding, null));
        }
    }

    private void WriteDrift(AuditResult result, DriftChanges changes)
    {
        if (changes.Problem is { } problem)
        {
            Head("Drift", problem);
        }
        else if (result.Drift is { } drift)
        {
            Head("Drift", Counts((changes.New, "new"), (changes.Unchanged, "unchanged"), (changes.Gone.Length, "gone"), (changes.NotLookedAt.Length, "not looked at again")));
            List(drift.Differences.Where(difference => difference.Baseline is "new"), "new difference", difference => Write('+', Ink.High, difference));
            List(changes.Gone, "difference that is gone", difference => Write('-', Ink.Good, difference));
            List(changes.NotLookedAt, "difference that was not looked at again", Write);
            if (verbose)
            {
                List(drift.Differences.Where(difference => difference.Baseline is "unchanged"), "unchanged difference", difference => Write('=', Ink.Faint, difference));
            }
        }
    }

    private void WriteCoverage(ResultChanges changes)
    {
        if (changes.CoverageLost.Length + changes.CoverageGained.Length > 0)
        {
            Head("Coverage", "+ what is read in full by now, - what no longer is");
            List(changes.CoverageLost, "thing that is no longer read", change => Line('-', Ink.Medium, Place(change), change.Reason));
            List(changes.CoverageGained, "thing that is read by now", change => Line('+', Ink.Good, Place(change), $"before: {change.Reason}"));
        }

        if (changes.PoliciesLost.Length + changes.PoliciesGained.Length > 0)
        {
            Head("Policies", "+ those that take part by now, - those that no longer do");
            List(changes.PoliciesLost, "policy", policy => Line('-', Ink.Medium, policy, null));
            List(changes.PoliciesGained, "policy", policy => Line('+', Ink.Good, policy, null));
        }
    }

    private void Head(string heading, string text)
    {
        page.Blank();
        page.Line(0, Margin, new(heading, Ink.Strong), $"  {text}");
    }

    private static string Counts(params (int Count, string Word)[] counts)
    {
        var said = counts.Where(count => count.Count > 0).Select(count => $"{Figures.Number(count.Count)} {count.Word}").ToArray();
        return said.Length == 0 ? "none, before and now" : string.Join(", ", said);
    }

    private void List<T>(IEnumerable<T> items, string noun, Action<T> write)
    {
        var all = items.ToList();
        foreach (var item in verbose ? all : all.Take(Most))
        {
            write(item);
        }

        if (!verbose && all.Count > Most)
        {
            page.Line(Margin, Body, new Piece($"… and {Figures.Number(all.Count - Most)} more of {Figures.Count(all.Count, noun)}; --verbose shows them all, --format json and html too", Ink.Faint));
        }
    }

    private void Write(char sign, Ink ink, Finding finding, string? remark)
    {
        var first = finding.Evidence[0];
        var (word, label) = finding switch
        {
            { Waiver: not null } => ("waived", Ink.Faint),
            { Outcome: Outcome.Unknown } => ("unknown", Ink.Faint),
            _ => (Words.Of(finding.Severity), SeverityInk.Of(finding.Severity)),
        };
        page.Line(
            Margin,
            Body + Column,
            new($"{sign} ", ink),
            new(word.PadRight(Column), label),
            new(finding.Policy, Ink.Strong),
            $"  {finding.Resource.Name}",
            new($"  {ConsoleFindings.GroupOf(finding.Resource)}", Ink.Faint));
        page.Line(Body + Column, Body + Column + 2, new Piece(remark ?? $"{first.Path}: expected {first.Expected}, was {first.Actual}", remark is null ? Ink.Faint : Ink.Plain));
    }

    private void Write(char sign, Ink ink, Difference difference) => page.Line(
        Margin,
        Body + Column,
        new($"{sign} ", ink),
        new((difference.Waiver is null ? Words.Of(difference.Severity) : "waived").PadRight(Column), difference.Waiver is null ? SeverityInk.Of(difference.Severity) : Ink.Faint),
        new(difference.Path ?? Words.Of(difference.Kind), Ink.Strong),
        $"  {difference.Resource.Name}",
        new($"  {ConsoleFindings.GroupOf(difference.Resource)}", Ink.Faint));

    private void Write(NotLookedAt one) => Line('?', Ink.Medium, one.Name, one.Reason);

    private void Line(char sign, Ink ink, string text, string? remark) =>
        page.Line(Margin, Body, new($"{sign} ", ink), text, new(remark is null ? "" : $": {remark}", Ink.Faint));

    // Worst first, Unknown and waived ones last.
    private static int Rank(Finding finding) => (int)finding.Severity + (finding.Waiver is not null ? 0 : finding.Outcome is Outcome.NonCompliant ? 20 : 10);

    private static string Place(CoverageChange change) => change.Type is "*" ? change.Target : $"{change.Type} of {change.Target}";
}
