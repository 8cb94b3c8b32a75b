using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Reporting;

/// <summary>What a comparison came to, counted.</summary>
internal static class DriftFigures
{
    /// <summary>Whether what is live was looked at: else there is nothing to say about drift.</summary>
    public static bool IsOfLive(DriftReport report) => report.Against is not "synthesized";

    /// <summary>Whether what is synthesized was looked at: else there is nothing to say about pending changes.</summary>
    public static bool IsOfSynthesized(DriftReport report) => report.Against is not "deployed";

    /// <summary>How much was compared: <c>65 of 66 resources in 2 stacks were compared</c>.</summary>
    public static string Extent(DriftReport report) => IsOfLive(report)
        ? $"{Figures.Number(report.Stacks.Sum(stack => stack.Compared))} of {Figures.Count(report.Stacks.Sum(stack => stack.Resources), "resource")} in {Figures.Count(report.Stacks.Length, "stack")} were compared"
        : $"{Figures.Count(report.Stacks.Length, "stack was", "stacks were")} compared with what is synthesized, and nothing with what is live";

    /// <summary>Why there is no stack in the comparison, as a clause: <c>there are no stacks</c>.</summary>
    public static string WithoutStacks(AuditResult result) =>
        result.Coverage.Any(entry => entry is { Type: "AWS::CloudFormation::Stack" or "*", Problem: not null }) ? "no stack could be listed"
        : result.Errors.IsEmpty ? "there are no stacks"
        : "no stack is in scope";

    /// <summary>How many properties, and resources as wholes, were not compared.</summary>
    public static int NotCompared(DriftReport report) => report.NotCompared.Sum(row => row.Count);

    /// <summary>Whether something that was to be compared was not.</summary>
    public static bool IsPartial(DriftReport report) =>
        !report.NotCompared.IsEmpty || report.Stacks.Any(stack => stack.Problem is not null || (IsOfLive(report) && stack.Compared < stack.Resources));

    /// <summary>Differences at or over the threshold.</summary>
    public static int Blocking(DriftReport? report) => report?.Differences.Count(difference => difference.Blocking) ?? 0;

    public static int Waived(DriftReport? report) => report?.Differences.Count(difference => difference.Waiver is not null) ?? 0;

    /// <summary>What is live and should not be so, not waived: pending changes are none of it.</summary>
    public static int Open(AuditSummary summary) => summary.Drifted + summary.Missing + summary.Unmanaged;

    /// <summary>Whether the result is a comparison alone: no policy has said anything.</summary>
    public static bool IsAlone(AuditResult result) =>
        result.Drift is not null && result.Summary is { NonCompliant: 0, Unknown: 0, Waived: 0, Compliant: 0 };

    /// <summary>What a difference does to policies: <c>breaks a, b</c>; empty where it breaks none.</summary>
    public static string Breaks(Difference difference) =>
        difference.Policies.IsEmpty ? "" : $"{(difference.Kind is DifferenceKind.PendingChange ? "would break" : "breaks")} {string.Join(", ", difference.Policies)}";

    /// <summary>Where a live resource is, such as <c>123456789012/us-east-1</c>; null where that is not known.</summary>
    public static string? Target(string? account, string? region) => account is null ? region : region is null ? account : $"{account}/{region}";
}
