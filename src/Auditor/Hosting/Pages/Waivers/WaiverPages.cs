using Auditor.Configuration.Waivers;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Waivers;

/// <summary>What is accepted, by whom and how long.</summary>
internal sealed class WaiverPages(HostSettings settings, Store store, VersionedMemory memory) : IPages
{
    private const string Section = "/waivers";
    private const int Most = 500;

    public void Map(PageRoutes routes) => routes.Get(Section, ShowAsync);

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var today = DateOnly.FromDateTime(request.Now.UtcDateTime);
        var rows = await memory.ReadAsync(request, "waivers", () => store.Waivers.DistinctAsync(Most + 1, null, CancellationToken.None));
        var more = rows.Length > Most;
        rows = more ? rows[..Most] : rows;
        var soon = today.AddDays(WaiverRow.SoonDays);
        (string Heading, string Note, IEnumerable<WaiverLineView> Waivers)[] groups =
        [
            ("Expired", "They accept nothing any more: what they accepted is open again.",
                settings.Request.Configuration.Waivers.Where(waiver => waiver.Expires < today).OrderBy(waiver => waiver.Expires).Select(waiver => Expired(waiver, today))
                    .Concat(rows.Where(row => row.Expires < today).Select(row => WaiverLineView.Of(row, today)))),
            ("About to expire", $"Their last day is within {Figures.Count(WaiverRow.SoonDays, "day")}: mend what they accept, or renew them.", rows.Where(row => row.Expires >= today && row.Expires <= soon).Select(row => WaiverLineView.Of(row, today))),
            ("In force", "", rows.Where(row => row.Expires is null || row.Expires > soon).Select(row => WaiverLineView.Of(row, today))),
        ];
        return new PageAnswer("Waivers", Section, "pages/waivers", new WaiverListView(
            "Findings and drift that somebody accepted. They stand in policies.json, in templates, or are acknowledged in the CDK; what they accept stays in every list and report.",
            [.. groups.Select(group => new WaiverGroupView(group.Heading, group.Note, [.. group.Waivers])).Where(group => group.Waivers.Length > 0)],
            more ? $"These are the {Figures.Number(Most)} that expire first; the interface for programs lists all." : null));
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
