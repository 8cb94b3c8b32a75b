using Policies.Model;

namespace Policies.Resources;

/// <summary>A rule of a backup plan. Sources of the defaults: API BackupRuleInput; AWS Backup guide, "Backup plan options and configuration".</summary>
/// <param name="Source">The object that holds the rule's properties.</param>
public sealed record BackupRule(Property Source)
{
    // A schedule goes through decades of days, and a plan is for many resources.
    private static readonly object Schedules = new();

    private const int DefaultStartMinutes = 8 * 60;
    private const int DefaultCompletionMinutes = 7 * 24 * 60;

    /// <summary>Whether it makes continuous backups, from which any second can be restored; not by default.</summary>
    public Value<bool> EnableContinuousBackup => Source["EnableContinuousBackup"].Boolean.OrDefault(false);

    /// <summary>The times between two runs of the schedule, daily by default; null where it is not known.</summary>
    public (TimeSpan Shortest, TimeSpan Longest)? Intervals =>
        Source["ScheduleExpression"].Text.OrDefault("cron(0 5 ? * * *)") is Value<string>.Known { Content: var expression }
            ? Source.Resource.Graph.Once(Schedules, expression, () => new Schedule(BackupSchedule.Intervals(expression))).Intervals
            : null;

    /// <summary>
    /// How old the state can be that the newest finished backup shows: the longest interval of the schedule, the window to start in (8 hours
    /// by default) and the window to finish in (7 days by default). A time zone other than UTC may have a day of 25 hours. Null where one is not known.
    /// </summary>
    public TimeSpan? LongestAge =>
        Intervals is { Longest: var interval }
        && Source["StartWindowMinutes"].Integer.OrDefault(DefaultStartMinutes) is Value<int>.Known { Content: var start }
        && Source["CompletionWindowMinutes"].Integer.OrDefault(DefaultCompletionMinutes) is Value<int>.Known { Content: var completion }
            ? interval + TimeSpan.FromMinutes(start) + TimeSpan.FromMinutes(completion) + (IsInUtc ? TimeSpan.Zero : TimeSpan.FromHours(1))
            : null;

    /// <summary>Holds if a backup is copied into a vault of another region than the plan's.</summary>
    public Verdict CopiesToAnotherRegion =>
        Source["CopyActions"].Items.Any(
            copy => Regions.IsElsewhere(copy["DestinationBackupVaultArn"], "a vault in another region"),
            Source["CopyActions"].Answer(Outcome.NonCompliant, "a copy in a vault of another region"));

    private bool IsInUtc => Source["ScheduleExpressionTimezone"].Text.OrDefault("UTC").Test(zone => zone is "UTC" or "Etc/UTC", "UTC").IsCompliant;

    private sealed record Schedule((TimeSpan Shortest, TimeSpan Longest)? Intervals);
}
