using System.Collections.Immutable;
using Auditor.Hosting.Filters;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>The address of a list of findings.</summary>
/// <param name="Path">The list.</param>
/// <param name="Filter">What of it is shown.</param>
internal sealed record FindingAddress(string Path, FindingFilter Filter)
{
    /// <summary>Whether something is filtered by.</summary>
    public bool IsFiltered => With(Filter with { Cursor = null, Sort = FindingFilter.Sorts[0] }).ToString() != Path;

    /// <summary>The beginning of the list.</summary>
    public FindingAddress First => With(Filter with { Cursor = null });

    public FindingAddress With(FindingFilter filter) => this with { Filter = filter };

    public override string ToString() => new PageQuery(Path)
        .With("text", Filter.Text)
        .With("state", Filter.State)
        .With("severity", Filter.Severity)
        .With("outcome", Filter.Outcome)
        .With("policy", Filter.Policy)
        .With("account", Filter.Account)
        .With("environment", Filter.Environment)
        .With("region", Filter.Region)
        .With("type", Filter.Type)
        .With("framework", Filter.Framework)
        .With("control", Filter.Control)
        .With("resource", Filter.Resource)
        .With("since", Filter.Since)
        .With("sort", Filter.Sort == FindingFilter.Sorts[0] ? null : Filter.Sort)
        .With(FindingFilter.CursorName, Filter.Cursor)
        .ToString();

    /// <summary>What is chosen, each with the list without it.</summary>
    public IEnumerable<ChosenView> Chosen() => Values(Filter with { Cursor = null }).Select(one => new ChosenView(one.Label, one.Value, With(one.Without).ToString()));

    private static IEnumerable<(string Label, string Value, FindingFilter Without)> Values(FindingFilter filter) =>
    [
        .. One("text", filter.Text, filter with { Text = null }),
        .. filter.Severity.Select(value => ("severity", value, filter with { Severity = Without(filter.Severity, value) })),
        .. filter.Outcome.Select(value => ("outcome", OutcomeLabel(value), filter with { Outcome = Without(filter.Outcome, value) })),
        .. filter.Policy.Select(value => ("policy", value, filter with { Policy = Without(filter.Policy, value) })),
        .. filter.Account.Select(value => ("account", value, filter with { Account = Without(filter.Account, value) })),
        .. filter.Environment.Select(value => ("environment", value is FindingFilter.None ? "none" : value, filter with { Environment = Without(filter.Environment, value) })),
        .. filter.Region.Select(value => ("region", value is FindingFilter.None ? "global" : value, filter with { Region = Without(filter.Region, value) })),
        .. filter.Type.Select(value => ("type", value, filter with { Type = Without(filter.Type, value) })),
        .. One("framework", filter.Framework, filter with { Framework = null, Control = null }),
        .. One("control", filter.Control, filter with { Control = null }),
        .. One("resource", filter.Resource is null ? null : "one", filter with { Resource = null }),
        .. One("since", filter.Since, filter with { Since = null }),
    ];

    private static ImmutableArray<string> Without(ImmutableArray<string> values, string value) => values.Remove(value, StringComparer.Ordinal);

    private static IEnumerable<(string Label, string Value, FindingFilter Without)> One(string label, string? value, FindingFilter without) => value is null ? [] : [(label, value, without)];

    /// <summary>An outcome, or the kind of a difference, as people read it.</summary>
    public static string OutcomeLabel(string outcome) => outcome switch
    {
        "NonCompliant" => "Non-compliant",
        "Unknown" => "Unknown",
        "NotEqual" => "Drift: another value",
        "Add" => "Drift: added",
        "Remove" => "Drift: removed",
        "Missing" => "Drift: resource missing",
        "Unmanaged" => "Drift: unmanaged",
        "PendingChange" => "Pending change",
        _ => outcome,
    };
}
