using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>A framework in a bar: how many of its controls came to what.</summary>
internal sealed record FrameworkSummaryView(string Name, string Version, string Path, string Total, string Note, ImmutableArray<SegmentView> Segments)
{
    private static readonly (ControlOutcome Outcome, string Chip, string Word)[] Shares =
    [
        (ControlOutcome.NonCompliant, "critical", "non-compliant"),
        (ControlOutcome.Unknown, "unknown", "not known"),
        (ControlOutcome.NotSelected, "medium", "not looked at in full"),
        (ControlOutcome.Waived, "none", "waived"),
        (ControlOutcome.Compliant, "good", "without violation found"),
        (ControlOutcome.NotApplicable, "nothing", "with nothing to judge"),
        (ControlOutcome.NotCovered, "uncovered", "that no policy supports"),
    ];

    public static FrameworkSummaryView Of(FrameworkResult framework)
    {
        var path = PageQuery.Path("frameworks", framework.Name);
        return new FrameworkSummaryView(
            framework.Name,
            framework.Version,
            path,
            Figures.Count(framework.Controls.Length, "control"),
            framework.IsComplete ? "Every control of the framework is counted." : "The framework has further controls, which are not listed here: nothing is said about them.",
            SegmentView.Of(Shares.Select(share => (share.Chip, share.Word, (long)framework.Count(share.Outcome), (string?)new PageQuery(path).With("outcome", Words.Of(share.Outcome)).ToString())), framework.Controls.Length));
    }
}
