using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Drift;
using Auditor.Reporting.Html.Packing;
using Auditor.Reporting.Values;

namespace Auditor.Reporting.Html;

/// <summary>The section that tells how a result differs from an earlier one.</summary>
internal sealed record ChangesView
{
    public required string Lead { get; init; }

    public required ImmutableArray<TileView> Tiles { get; init; }

    public required ImmutableArray<ChangeListView> Lists { get; init; }

    /// <summary>What is not known, as sentences.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    public required LongListView Resources { get; init; }

    public static ChangesView Of(AuditResult result, ResultChanges changes, PackedParts packed)
    {
        var byId = result.Findings.DistinctBy(finding => finding.Id, StringComparer.Ordinal).ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var first = changes.FirstLookedAt.ToHashSet(StringComparer.Ordinal);
        var resources = changes.Resources ?? new ResourceChanges();
        return new ChangesView
        {
            Lead = $"Since {changes.Earlier.File} of {Figures.Day(changes.Earlier.Time)}{(changes.Earlier.Scope.IsEmpty ? "" : $": {string.Join(", ", changes.Earlier.Scope)}")}.",
            Tiles =
            [
                Tile("New", changes.New, "critical"),
                Tile("Unchanged", changes.Unchanged, "none"),
                Tile("Resolved", changes.Resolved.Length, "good"),
                Tile("Not looked at again", changes.NotLookedAt.Length, "unknown"),
            ],
            Lists =
            [
                .. ChangeListView.Of("New findings", "critical", result.Findings.Where(finding => finding.Baseline is "new").Select(finding => new ChangeView(finding.Id, NameOf(finding), first.Contains(finding.Id) ? "looked at for the first time" : GistOf(finding))), packed),
                .. ChangeListView.Of("Findings of which something has changed", "medium", changes.Changed.Select(change => new ChangeView(change.Id, byId.TryGetValue(change.Id, out var finding) ? NameOf(finding) : change.Id, $"{change.What}: {change.After}, was {change.Before}")), packed),
                .. ChangeListView.Of("Resolved findings", "good", changes.Resolved.Select(finding => new ChangeView(null, NameOf(finding), GistOf(finding))), packed),
                .. ChangeListView.Of("Findings that were not looked at again", "unknown", changes.NotLookedAt.Select(Of), packed),
                .. ChangeListView.Of("New drift", "critical", (result.Drift?.Differences ?? []).Where(difference => difference.Baseline is "new").Select(difference => new ChangeView(difference.Id, NameOf(difference), difference.Resource.Type)), packed),
                .. ChangeListView.Of("Drift that is gone", "good", changes.Drift.Gone.Select(difference => new ChangeView(null, NameOf(difference), difference.Resource.Type)), packed),
                .. ChangeListView.Of("Drift that was not looked at again", "unknown", changes.Drift.NotLookedAt.Select(Of), packed),
                .. ChangeListView.Of("No longer read in full", "medium", changes.CoverageLost.Select(Of), packed),
                .. ChangeListView.Of("Read in full by now", "good", changes.CoverageGained.Select(change => Of(change) with { Text = $"before: {change.Reason}" }), packed),
                .. ChangeListView.Of("Policies that no longer take part", "medium", changes.PoliciesLost.Select(policy => new ChangeView(null, policy, "")), packed),
                .. ChangeListView.Of("Policies that take part by now", "good", changes.PoliciesGained.Select(policy => new ChangeView(null, policy, "")), packed),
                .. ChangeListView.Of("Live resources that were added", "none", resources.Added.Select(resource => new ChangeView(null, NameOf(resource), resource.Type)), packed),
                .. ChangeListView.Of("Live resources that were removed", "none", resources.Removed.Select(resource => new ChangeView(null, NameOf(resource), resource.Type)), packed),
                .. ChangeListView.Of("Live resources that could not be compared", "unknown", resources.NotLookedAt.Select(Of), packed),
            ],
            Problems = [.. new[] { changes.Drift.Problem, resources.Problem }.OfType<string>()],
            Resources = packed.List("changed-resource", resources.Changed, PackedParts.RowsShown, "resources", change => new ChangedResourceView(
                NameOf(change.Resource),
                change.Resource.Type,
                Figures.Count(change.Properties.Length, "property", "properties"),
                [.. change.Properties.Select(property => new ChangedPropertyView(property.Path, [.. ValueDiff.Of(property.Before, property.After).Select(DiffLineView.Of)]))])),
        };
    }

    private static TileView Tile(string label, int count, string state) => new(label, Figures.Number(count), count == 0 ? "zero" : state);

    private static string NameOf(Finding finding) => $"{finding.Policy} on {NameOf(finding.Resource)}";

    private static string NameOf(Difference difference) => $"{difference.Path ?? Words.Of(difference.Kind)} of {NameOf(difference.Resource)}";

    private static string NameOf(AuditedResource resource)
    {
        string?[] details = [resource.Stack, DriftFigures.Target(resource.Account, resource.Region)];
        return string.Join(" · ", details.OfType<string>().Where(detail => !resource.Name.Contains(detail, StringComparison.Ordinal)).Prepend(resource.Name));
    }

    private static string GistOf(Finding finding) => $"{finding.Evidence[0].Path}: expected {finding.Evidence[0].Expected}, was {finding.Evidence[0].Actual}";

    private static ChangeView Of(NotLookedAt one) => new(null, one.Name, one.Reason);

    private static ChangeView Of(CoverageChange change) => new(null, change.Type is "*" ? change.Target : $"{change.Type} of {change.Target}", change.Reason);
}
