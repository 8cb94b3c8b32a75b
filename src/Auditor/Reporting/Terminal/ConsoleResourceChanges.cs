using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Reporting.Values;

namespace Auditor.Reporting.Terminal;

/// <summary>What has changed of the live resources, property by property.</summary>
internal sealed class ConsoleResourceChanges(ConsolePage page, bool verbose)
{
    private const int Most = 100;
    private const int Margin = 2;
    private const int Body = 4;
    private const int Detail = 6;

    public void Write(ResourceChanges changes)
    {
        page.Blank();
        if (changes.Problem is { } problem)
        {
            page.Line(0, Margin, new("Live resources", Ink.Strong), $"  {problem}");
            return;
        }

        page.Line(0, Margin, new("Live resources", Ink.Strong), $"  {Figures.Number(changes.Added.Length)} added, {Figures.Number(changes.Removed.Length)} removed, {Figures.Number(changes.Changed.Length)} changed, {Figures.Number(changes.Unchanged)} as they were");
        foreach (var resource in Shown(changes.Added))
        {
            Line("+ ", Ink.Good, resource);
        }

        foreach (var resource in Shown(changes.Removed))
        {
            Line("- ", Ink.High, resource);
        }

        var values = new ConsoleValues(page, verbose);
        foreach (var change in Shown(changes.Changed))
        {
            Line("~ ", Ink.Medium, change.Resource);
            foreach (var property in change.Properties)
            {
                page.Line(Body, Detail, property.Path);
                values.Write(ValueDiff.Of(property.Before, property.After), Detail);
            }
        }

        foreach (var one in Shown(changes.NotLookedAt))
        {
            page.Line(Margin, Body, new("? ", Ink.Medium), one.Name, new($": {one.Reason}", Ink.Faint));
        }

        var hidden = verbose ? 0 : new[] { changes.Added.Length, changes.Removed.Length, changes.Changed.Length, changes.NotLookedAt.Length }.Sum(count => Math.Max(0, count - Most));
        if (hidden > 0)
        {
            page.Line(Margin, Body, new Piece($"… and {Figures.Number(hidden)} more; --verbose shows them all, --format json and html too", Ink.Faint));
        }
    }

    private IEnumerable<T> Shown<T>(IEnumerable<T> items) => verbose ? items : items.Take(Most);

    private void Line(string sign, Ink ink, AuditedResource resource) => page.Line(
        Margin,
        Body,
        new(sign, ink),
        new(resource.Name, Ink.Strong),
        $"  {resource.Type}",
        new($"  {ConsoleFindings.GroupOf(resource)}", Ink.Faint));
}
