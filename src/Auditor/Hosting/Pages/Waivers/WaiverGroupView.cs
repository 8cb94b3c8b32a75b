using System.Collections.Immutable;
using Auditor.Configuration.Waivers;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Waivers;

/// <summary>Waivers that have as long to go.</summary>
internal sealed record WaiverGroupView(string Heading, string Note, ImmutableArray<WaiverLineView> Waivers)
{
    /// <summary>The groups that have any, those first that expire first.</summary>
    /// <param name="configured">The waivers of <c>policies.json</c>, of which the expired ones are shown.</param>
    /// <param name="rows">Those that accepted something in the last scans.</param>
    /// <param name="today">The day that it is.</param>
    public static ImmutableArray<WaiverGroupView> Of(IEnumerable<Waiver> configured, IReadOnlyCollection<WaiverRow> rows, DateOnly today)
    {
        var expired = configured.Where(waiver => waiver.Expires < today).OrderBy(waiver => waiver.Expires).ToList();

        // Until the next scan one that expired has a row as well.
        var places = expired.Select(waiver => (waiver.Source.File, waiver.Source.Line)).ToHashSet();
        var soon = today.AddDays(WaiverRow.SoonDays);
        (string Heading, string Note, IEnumerable<WaiverLineView> Waivers)[] groups =
        [
            ("Expired", "They accept nothing any more: what they accepted is open again from the first scan after their last day on.",
                expired.Select(waiver => Expired(waiver, today)).Concat(Lines(row => row.Expires < today && !places.Contains((row.Source, row.Line))))),
            ("About to expire", $"Their last day is within {Figures.Count(WaiverRow.SoonDays, "day")}: mend what they accept, or renew them.", Lines(row => row.Expires >= today && row.Expires <= soon)),
            ("In force", "", Lines(row => row.Expires is null || row.Expires > soon)),
        ];
        return [.. groups.Select(group => new WaiverGroupView(group.Heading, group.Note, [.. group.Waivers])).Where(group => group.Waivers.Length > 0)];

        IEnumerable<WaiverLineView> Lines(Func<WaiverRow, bool> isIn) => rows.Where(isIn).Select(row => WaiverLineView.Of(row, today));
    }

    private static WaiverLineView Expired(Waiver waiver, DateOnly today) => WaiverLineView.Of(
        new()
        {
            Policy = waiver.Policy,
            Environment = waiver.Environment ?? "",
            Reason = waiver.Reason,
            Owner = waiver.Owner ?? "",
            Expires = waiver.Expires,
            Source = waiver.Source.File,
            Line = waiver.Source.Line,
        },
        today) with
    { Path = null, Findings = waiver.Resource ?? "every resource" };
}
