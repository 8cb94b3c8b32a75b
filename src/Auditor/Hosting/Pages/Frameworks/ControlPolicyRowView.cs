using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>A policy that supports a control.</summary>
/// <param name="Id">The policy.</param>
/// <param name="Path">Its page.</param>
/// <param name="Findings">How many open findings it has, in words, or null.</param>
/// <param name="FindingsPath">Where they are listed.</param>
internal sealed record ControlPolicyRowView(string Id, string Path, string? Findings, string FindingsPath)
{
    public static ControlPolicyRowView Of(string id, PolicyCounts? counts) => new(
        id,
        PageQuery.Path("policies", id),
        counts is { } some && some.NonCompliant + some.Unknown > 0 ? Figures.Count(some.NonCompliant + some.Unknown, "finding") : null,
        new PageQuery("/findings").With("policy", id).ToString());
}
