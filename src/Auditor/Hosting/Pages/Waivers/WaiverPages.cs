using Auditor.Hosting.Storage;
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
        var rows = await memory.ReadAsync(request, "waivers", () => store.Waivers.DistinctAsync(Most + 1, null, CancellationToken.None));
        var more = rows.Length > Most;
        return new PageAnswer("Waivers", Section, "pages/waivers", new WaiverListView(
            "Findings and drift that somebody accepted. They stand in policies.json, in templates, or are acknowledged in the CDK; what they accept stays in every list and report.",
            WaiverGroupView.Of(settings.Request.Configuration.Waivers, more ? rows[..Most] : rows, DateOnly.FromDateTime(request.Now.UtcDateTime)),
            more ? $"These are the {Figures.Number(Most)} that expire first; the interface for programs lists all." : null));
    }
}
