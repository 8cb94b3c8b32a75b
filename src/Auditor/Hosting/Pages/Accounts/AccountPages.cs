using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Accounts;

/// <summary>The accounts that are scanned, and were.</summary>
internal sealed class AccountPages(Store store, VersionedMemory memory) : IPages
{
    private const string Section = "/accounts";
    private const int Most = 200;

    public void Map(PageRoutes routes) => routes.Get(Section, ShowAsync);

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var query = new QueryReader(request.Query, "text", "state", "sort");
        var text = query.Text("text");
        var state = query.OneOf("state", ["failed", "gaps", "never", "left"]);
        var sort = query.OneOf("sort", ["account"]);
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "All accounts"));
        }

        var targets = await memory.ReadAsync(request, "targets", () => store.Targets.ListAsync(CancellationToken.None));
        var fitting = targets.Where(target => IsIn(target, state) && Fits(target, text)).ToList();
        var ordered = sort is "account" ? fitting : [.. fitting.OrderByDescending(target => (target.Critical, target.High, target.Medium, target.Low))];
        return new PageAnswer("Accounts", Section, "pages/accounts", new AccountListView
        {
            Lead = "The accounts that are scanned, with what is open in each.",
            Text = text ?? "",
            Choices =
            [
                ChoiceView.Of("state", "Show", "Those that are scanned", state, [new OptionView("failed", "Whose last scan failed"), new("gaps", "Not read in full"), new("never", "Never scanned"), new("left", "Not scanned any more")]),
                ChoiceView.Of("sort", "Order", "Worst first", sort, [new OptionView("account", "By number")]),
            ],
            Count = Figures.Count(fitting.Count, "account"),
            IsFiltered = request.Query.Count > 0,
            Scan = ScanFormView.For(request, null, "Scan all now"),
            Accounts = [.. ordered.Take(Most).Select(target => AccountLineView.Of(target, request.Now, ScanFormView.For(request, target.Account, "Scan")))],
            More = fitting.Count > Most ? $"and {Figures.Number(fitting.Count - Most)} more: search for them" : null,
        });
    }

    private static bool IsIn(TargetRow target, string? state) => state switch
    {
        "failed" => target is { IsActive: true, Problem: not null },
        "gaps" => target is { IsActive: true, Gaps: > 0 },
        "never" => target is { IsActive: true, LastScan: null },
        "left" => !target.IsActive,
        _ => target.IsActive,
    };

    private static bool Fits(TargetRow target, string? text) =>
        text is null || target.Account.Contains(text, StringComparison.Ordinal) || (target.Name?.Contains(text, StringComparison.OrdinalIgnoreCase) ?? false);
}
