using Auditor.Hosting.Filters;

namespace Auditor.Hosting.Api.Findings;

/// <summary>The filters of findings as the interface describes them: those of <see cref="FindingFilter"/>.</summary>
internal static class FindingFilters
{
    /// <summary>The filters.</summary>
    public static IReadOnlyList<ApiParameter> Filters { get; } =
    [
        ApiParameter.AnyOf("state", "Where findings stand; open ones without it.", FindingFilter.States),
        ApiParameter.AnyOf("severity", "How much they matter.", FindingFilter.Severities),
        ApiParameter.AnyOf("outcome", "What they came to; kinds of differences too.", FindingFilter.Outcomes),
        ApiParameter.AnyOf("policy", "Ids of policies, or drift-not-equal and the like."),
        ApiParameter.AnyOf("account", "Numbers of accounts."),
        ApiParameter.AnyOf("environment", $"Names of environments; {FindingFilter.None} for none."),
        ApiParameter.AnyOf("region", $"Regions; {FindingFilter.None} for none."),
        ApiParameter.AnyOf("type", "CloudFormation types."),
        new("framework", "A framework: findings of the policies that support it."),
        new("control", "A control of the framework."),
        new("resource", "The key of a resource."),
        new("text", "A part of the name, id, ARN, type or stack of the resource or of the policy, or the beginning of the finding's id."),
        new("since", $"Only what was opened since this time, such as 2026-11-22 or 2026-11-22T08:00:00Z, or for so long: {string.Join(", ", FindingFilter.Spans)}. With the state resolved alone, what was resolved since."),
    ];

    /// <summary>All parameters of the list.</summary>
    public static IReadOnlyList<ApiParameter> Parameters { get; } = [.. Filters, ApiParameter.OneOf("sort", "The order; the worst first without it.", FindingFilter.Sorts), ApiParameter.Limit, ApiParameter.Cursor];
}
