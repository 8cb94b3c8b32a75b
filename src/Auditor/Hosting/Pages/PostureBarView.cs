using System.Collections.Immutable;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Storage.Postures;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages;

/// <summary>The open findings of an environment in a bar.</summary>
internal sealed record PostureBarView(string Label, string Path, string Total, ImmutableArray<SegmentView> Segments, ImmutableArray<CountView> Counts)
{
    /// <summary>A bar.</summary>
    /// <param name="label">What it is of.</param>
    /// <param name="group">The counts.</param>
    /// <param name="query">Makes the address of its findings, to which a filter is added.</param>
    /// <param name="longest">What the longest bar stands for.</param>
    public static PostureBarView Of(string label, PostureGroup group, Func<PageQuery> query, long longest) => new(
        label,
        query().ToString(),
        Figures.Number(group.Open),
        SegmentView.Of(
            new[] { ("critical", group.Critical), ("high", group.High), ("medium", group.Medium), ("low", group.Low) }
                .Select(part => (part.Item1, part.Item1, part.Item2, (string?)query().With("severity", part.Item1).ToString())),
            Math.Max(1, longest)),
        [
            CountView.Of("unknown", group.Unknown, "unknown", query().With("outcome", "Unknown").ToString()),
            CountView.Of("drifted", group.Drifted, "none", query().With("outcome", FindingFilter.Drifted).ToString()),
            CountView.Of("pending", group.Pending, "none", query().With("outcome", "PendingChange").ToString()),
            CountView.Of("waived", group.Waived, "none", query().With("state", "waived").ToString()),
        ]);
}
