using Auditor.Hosting.Api.Findings;
using Auditor.Hosting.Api.Resources;
using Auditor.Hosting.Api.Scans;
using Auditor.Hosting.Storage.Postures;
using Auditor.Reporting;
using Auditor.Reporting.Json;
using TrendPoint = Auditor.Hosting.Storage.Postures.TrendPoint;

namespace Auditor.Hosting.Api.Postures;

/// <summary>Where things stand, in counts.</summary>
internal static class PostureShape
{
    private static readonly JsonShape<TrendPoint> Point = new JsonShape<TrendPoint>("trendPoint", "What was open at the end of a day; of today, what is so now.")
        .Text("day", "The day, in UTC.", point => Figures.Date(point.Day))
        .One("counts", "The counts.", Group("trendCounts", "The counts of a day."), point => point.Counts);

    /// <summary>The counts of an environment.</summary>
    public static JsonShape<PostureGroup> Environment { get; } = Group("environmentPosture", "The counts of an environment.");

    /// <summary>Everything at a glance.</summary>
    public static JsonShape<Overview> Overview { get; } = new JsonShape<Overview>("overview", "Where things stand.")
        .One("total", "All accounts.", Group("posture", "Counts of findings and differences."), overview => overview.Total)
        .Many("environments", "By environment; the one without a name is of resources of none.", Environment, overview => overview.Environments)
        .Many("accounts", "The accounts, with their last scan.", TargetShape.Row, overview => overview.Targets)
        .Number("new", "What was opened or reopened in the last day, how many at least.", overview => overview.New.Count)
        .Many("newFirst", "The worst of it.", FindingRowShape.Row, overview => overview.NewFirst)
        .Number("resolved", "What was resolved in the last day, how many at least.", overview => overview.Resolved.Count)
        .Number("gaps", "How much was asked for and not read, or not in full.", overview => overview.Gaps)
        .Many("gapsFirst", "The first of it.", CoverageShape.Row, overview => overview.GapsFirst)
        .Number("expiring", "How many waivers there are whose last day is within two weeks or has passed, each once whatever number of accounts it is of.", overview => overview.Expiring)
        .Many("expiringWaivers", "The next of them.", WaiverShape.Row, overview => overview.ExpiringFirst)
        .Many("running", "The scans under way, the oldest first.", ScanShape.Row, overview => overview.Running)
        .Many("ended", "The last scans that ended, the latest first.", ScanShape.Row, overview => overview.Ended);

    /// <summary>Counts by day.</summary>
    public static JsonShape<IReadOnlyList<TrendPoint>> Trend { get; } = ListShape.Of(Point, "trend", "What was open at the end of each of the last days.");

    /// <summary>Policies with their counts.</summary>
    public static JsonShape<IReadOnlyList<PolicyPosture>> Policies { get; } = ListShape.Of(
        new JsonShape<PolicyPosture>("policyPosture", "A policy, and what it came to in all accounts.")
            .One("policy", "The policy, with the counts of the latest scans.", ResultShape.Policy, posture => posture.Policy)
            .Number("accounts", "How many accounts it took part in.", posture => posture.Accounts)
            .Number("violating", "How many of them break it, not waived.", posture => posture.Violating)
            .Truth("isUnread", "Whether somewhere not everything was read that it judges.", posture => posture.IsUnread),
        "policyList",
        "The policies that took part.");

    private static JsonShape<PostureGroup> Group(string name, string description) => new JsonShape<PostureGroup>(name, description)
        .OptionalText("name", "What they are of; null for all, and for resources of no environment.", group => group.Name.Length == 0 ? null : group.Name)
        .Number("open", "Everything open.", group => group.Open)
        .Number("critical", "Of it critical.", group => group.Critical)
        .Number("high", "Of it high.", group => group.High)
        .Number("medium", "Of it medium.", group => group.Medium)
        .Number("low", "Of it low.", group => group.Low)
        .Number("unknown", "Of it Unknown.", group => group.Unknown)
        .Number("drifted", "Of it live not as deployed: changed, missing, unmanaged.", group => group.Drifted)
        .Number("pending", "Of it synthesized and not deployed.", group => group.Pending)
        .Number("waived", "What a waiver accepts, besides.", group => group.Waived);
}
