using System.Collections.Immutable;
using System.Globalization;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Storage;
using Auditor.Pictures;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Pictures;

/// <summary>What stands where in an account, and what leads where.</summary>
internal sealed class PicturePages(Store store, PictureReader reader, VersionedMemory memory) : IPages
{
    private const string Section = "/pictures";
    private const int Most = 12;

    public void Map(PageRoutes routes) => routes.Get(Section, ShowAsync);

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var query = new QueryReader(request.Query, "account", "picture");
        var targets = (await memory.ReadAsync(request, "targets", () => store.Targets.ListAsync(CancellationToken.None))).Where(target => target.LastScan is not null).ToList();
        var account = query.OneOf("account", [.. targets.Select(target => target.Account)]);
        var title = query.Text("picture");
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "All accounts"));
        }

        // The first is as good as any to begin with.
        account ??= targets.FirstOrDefault()?.Account;
        var pictures = account is null ? null : await reader.ReadAsync(account, request);
        ImmutableArray<Picture> all = pictures?.All ?? [];
        var isLong = all.Length > Most;

        // Who chooses another account has still chosen a picture of the one before.
        var chosen = all.Where(picture => isLong && picture.Title == title).ToImmutableArray();
        var shown = chosen.IsEmpty ? all[..Math.Min(Most, all.Length)] : chosen;
        return new PageAnswer("Pictures", Section, "pages/pictures", new PicturePageView(
            account ?? "",
            [.. targets.Select(target => new OptionView(target.Account, target.Name ?? "", target.Account == account))],
            isLong ? ChoiceView.Of("picture", "Picture", $"The first {Figures.Number(Most)}", chosen.IsEmpty ? null : title, all.Select(picture => picture.Title).Distinct(StringComparer.Ordinal)) : null,
            pictures is null ? [] : [.. shown.Select((picture, number) => pictures.Draw(picture, string.Create(CultureInfo.InvariantCulture, $"picture{number + 1}"), request.Prefix, null))],
            account is null ? "There is nothing to draw before the first scan." : "There is nothing to draw of what the last scan read of this account.",
            [
                .. isLong && chosen.IsEmpty ? [$"{Figures.Number(Most)} of {Figures.Number(all.Length)} are shown: choose one to see it alone."] : Array.Empty<string>(),
                .. pictures is { AreMarked: false, All.IsEmpty: false } ? ["The last result is kept no more, or too large to be read for a page: its findings are not counted on the boxes."] : Array.Empty<string>(),
            ]));
    }
}
