using System.Collections.Immutable;
using Auditor.Drift;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Auditor.Reporting.Json;
using Policies;
using Policies.Model;

namespace Auditor.Hosting.Api.Findings;

/// <summary>The filters of findings, the same as in the addresses of the pages.</summary>
internal static class FindingFilters
{
    private static readonly string[] Sorts = ["severity", "newest", "resource"];
    private static readonly string[] Outcomes = [Words.Of(Outcome.NonCompliant), Words.Of(Outcome.Unknown), .. Enum.GetValues<DifferenceKind>().Select(Words.Of)];

    /// <summary>The filters.</summary>
    public static IReadOnlyList<ApiParameter> Filters { get; } =
    [
        ApiParameter.AnyOf("state", "Where findings stand; open ones without it.", [.. FindingRowShape.States, "all"]),
        ApiParameter.AnyOf("severity", "How much they matter.", SharedShapes.Severities),
        ApiParameter.AnyOf("outcome", "What they came to; kinds of differences too.", Outcomes),
        ApiParameter.AnyOf("policy", "Ids of policies, or drift-not-equal and the like."),
        ApiParameter.AnyOf("account", "Numbers of accounts."),
        ApiParameter.AnyOf("environment", "Names of environments."),
        ApiParameter.AnyOf("region", "Regions."),
        ApiParameter.AnyOf("type", "CloudFormation types."),
        new("framework", "A framework: findings of the policies that support it."),
        new("control", "A control of the framework."),
        new("resource", "The key of a resource."),
        new("text", "A part of the name, id, ARN, type or stack of the resource or of the policy, or the beginning of the finding's id."),
        new("since", "Only what was opened since this time, such as 2026-11-22 or 2026-11-22T08:00:00Z."),
    ];

    /// <summary>All parameters of the list.</summary>
    public static IReadOnlyList<ApiParameter> Parameters { get; } = [.. Filters, ApiParameter.OneOf("sort", "The order; the worst first without it.", Sorts), ApiParameter.Limit, ApiParameter.Cursor];

    /// <exception cref="ApiProblemException">A filter makes no sense.</exception>
    public static FindingQuery Read(ApiQuery query) => new()
    {
        States = StatesOf(query.Several("state")),
        Severities = [.. query.Several("severity").Select(Words.SeverityOf)],
        Outcomes = [.. query.Several("outcome")],
        Policies = PoliciesOf(query),
        Accounts = [.. query.Several("account")],
        Environments = [.. query.Several("environment")],
        Regions = [.. query.Several("region")],
        Types = [.. query.Several("type")],
        Resource = query.Text("resource"),
        Text = query.Text("text"),
        Since = query.Time("since"),
        Sort = query.Text("sort") is { } sort ? (FindingSort)Array.IndexOf(Sorts, sort) : FindingSort.Severity,
        Limit = query.Limit,
        Cursor = query.Cursor,
    };

    private static ImmutableArray<FindingState> StatesOf(IReadOnlyList<string> words) =>
        words.Count == 0 ? [FindingState.Open]
        : words.Contains("all", StringComparer.Ordinal) ? [.. Enum.GetValues<FindingState>()]
        : [.. words.Select(word => (FindingState)Array.IndexOf(FindingRowShape.States, word)).Order()];

    // A control is a set of policies; that none supports it must not come to no filter at all.
    private static ImmutableArray<string> PoliciesOf(ApiQuery query)
    {
        ImmutableArray<string> policies = [.. query.Several("policy")];
        if (query.Text("framework") is not { } framework)
        {
            return query.Text("control") is null ? policies : throw new ApiProblemException("control needs framework as well");
        }

        var coverage = FrameworkTable.Coverage(PolicyCatalog.All.Select(policy => policy.Metadata.Id));
        var found = coverage.FirstOrDefault(one => one.Framework.Name == framework)
            ?? throw new ApiProblemException($"there is no framework \"{Printable.Of(framework)}\"{Suggestion.For(framework, coverage.Select(one => one.Framework.Name))}");
        var controls = query.Text("control") is not { } control ? found.Controls
            : [found.Controls.FirstOrDefault(one => one.Control.Id == control) ?? throw new ApiProblemException($"{framework} has no control \"{Printable.Of(control)}\"{Suggestion.For(control, found.Controls.Select(one => one.Control.Id))}")];
        var supporting = controls.SelectMany(one => one.Policies).Distinct(StringComparer.Ordinal).Where(policy => policies.IsEmpty || policies.Contains(policy, StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return supporting.Count > 0 ? [.. supporting] : ["none"];
    }
}
