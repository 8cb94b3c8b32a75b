using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>A framework: its controls that policies support, with what was found, and those that none supports.</summary>
internal sealed record FrameworkView
{
    // Bad news first; what was not looked at last.
    private static readonly (ControlOutcome Outcome, string Chip, string Word)[] Shares =
    [
        (ControlOutcome.NonCompliant, "critical", "with violations"),
        (ControlOutcome.Unknown, "unknown", "not known"),
        (ControlOutcome.NotSelected, "medium", "not looked at in full"),
        (ControlOutcome.Waived, "none", "waived"),
        (ControlOutcome.Compliant, "good", "without violation found"),
        (ControlOutcome.NotApplicable, "nothing", "with nothing to judge"),
        (ControlOutcome.NotCovered, "uncovered", "that no policy supports"),
    ];

    public required string Name { get; init; }

    /// <summary>The id of its part of the page.</summary>
    public required string Anchor { get; init; }

    public required string Version { get; init; }

    /// <summary>How many controls are listed.</summary>
    public required string Total { get; init; }

    public required bool IsComplete { get; init; }

    public required ImmutableArray<BarSegmentView> Segments { get; init; }

    /// <summary>The controls that policies support.</summary>
    public required ImmutableArray<ControlView> Controls { get; init; }

    /// <summary>How many there are, and how many of them in part.</summary>
    public required string Supported { get; init; }

    /// <summary>The controls that no policy supports.</summary>
    public required ImmutableArray<FrameworkControl> NotCovered { get; init; }

    public required string NotCoveredCount { get; init; }

    public static ImmutableArray<FrameworkView> Of(AuditResult result, ImmutableArray<Finding> findings)
    {
        var policies = ControlPolicyView.Of(result, findings);
        return [.. result.Frameworks.Select((framework, number) => Of(framework, number + 1, policies))];
    }

    private static FrameworkView Of(FrameworkResult framework, int number, Dictionary<string, ControlPolicyView> policies)
    {
        var supported = framework.Controls.Where(control => control.Outcome != ControlOutcome.NotCovered).ToList();
        var partial = supported.Count(control => control.IsPartial);
        return new FrameworkView
        {
            Name = framework.Name,
            Version = framework.Version,
            Total = Figures.Count(framework.Controls.Length, "control"),
            IsComplete = framework.IsComplete,
            Anchor = $"framework-{number}",
            Segments = BarView.SegmentsOf(Shares.Select(share => (share.Chip, share.Word, framework.Count(share.Outcome))), Math.Max(1, framework.Controls.Length)),
            Controls = [.. supported.Select(control => ControlView.Of(framework.Name, control, policies))],
            Supported = $"{Figures.Count(supported.Count, "control")} that policies support{(partial > 0 ? $", {Figures.Number(partial)} of them in part" : "")}",
            NotCovered = [.. framework.Controls.Where(control => control.Outcome == ControlOutcome.NotCovered).Select(control => new FrameworkControl(control.Id, control.Title))],
            NotCoveredCount = Figures.Count(framework.Count(ControlOutcome.NotCovered), "control"),
        };
    }
}
