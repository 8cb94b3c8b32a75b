using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Reporting.Html;

/// <summary>A waiver and the finding, or the difference, that it accepts.</summary>
/// <param name="Finding">The id of what it accepts.</param>
/// <param name="Policy">The policy, or that it is drift and of which property.</param>
/// <param name="Resource">The resource's name.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Expires">The last day it counts.</param>
/// <param name="Remaining">How far that day is away.</param>
/// <param name="Soon">Whether that is within thirty days, or never.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record WaiverView(string Finding, string Policy, string Resource, string Environment, string Reason, string Owner, string Expires, string? Remaining, bool Soon, string Place)
{
    private const int SoonDays = 30;

    /// <summary>Every waiver that accepts something, the first to expire on top.</summary>
    public static ImmutableArray<WaiverView> Of(AuditResult result, DateOnly today) =>
    [
        .. result.Findings.Where(finding => finding.Waiver is not null).Select(finding => Of(finding, today))
            .Concat((result.Drift?.Differences ?? []).Where(difference => difference.Waiver is not null).Select(difference => Of(difference, today)))
            .OrderBy(waiver => waiver.Expires, StringComparer.Ordinal),
    ];

    public static WaiverView Of(Finding finding, DateOnly today) => Of(finding.Id, finding.Policy, finding.Resource, finding.Waiver!, today);

    public static WaiverView Of(Difference difference, DateOnly today) =>
        Of(difference.Id, difference.Path is null ? "drift" : $"drift of {difference.Path}", difference.Resource, difference.Waiver!, today);

    private static WaiverView Of(string id, string policy, AuditedResource resource, AppliedWaiver waiver, DateOnly today)
    {
        var days = waiver.Expires is { } day ? day.DayNumber - today.DayNumber : (int?)null;
        return new WaiverView(
            id,
            policy,
            resource.Name,
            FindingView.NameOf(resource.Environment),
            waiver.Reason,
            waiver.Owner ?? "nobody named",
            waiver.Expires is { } last ? Figures.Date(last) : "never",
            days switch { null => null, 0 => "today is its last day", < 0 => "over", { } left => $"in {Figures.Count(left, "day")}" },
            days is null or <= SoonDays,
            Figures.Place(waiver.Source));
    }
}
