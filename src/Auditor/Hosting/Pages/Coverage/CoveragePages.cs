using Auditor.Auditing;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;
using Auditor.Reporting.Html;

namespace Auditor.Hosting.Pages.Coverage;

/// <summary>What was asked for and not read, and why.</summary>
internal sealed class CoveragePages(Store store, VersionedMemory memory) : IPages
{
    private const string Section = "/coverage";
    private const int Most = 100;
    private const int MostAccounts = 500;

    public void Map(PageRoutes routes) => routes.Get(Section, ShowAsync);

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var query = new QueryReader(request.Query, "account", "cursor");
        var account = query.Text("account");
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "All gaps"));
        }

        Page<CoverageRow> page;
        try
        {
            page = await store.Coverage.GapsAsync(account, Most, query.Whole("cursor"), request.Cancellation);
        }
        catch (AuditException failure) when (Cursor.IsWrong(failure))
        {
            return ProblemView.Unusable($"{failure.Message}.", new WayView(Section, "All gaps"));
        }

        var targets = await memory.ReadAsync(request, "targets", () => store.Targets.ListAsync(CancellationToken.None));
        if (account is not null && targets.All(target => target.Account != account))
        {
            return ProblemView.Unusable($"\"{account}\" is no account that is known{Suggestion.For(account, targets.Select(target => target.Account))}.", new WayView(Section, "All accounts"));
        }

        var read = account is null ? [] : await store.Coverage.ListAsync(account, request.Cancellation);
        var count = account is null ? await store.Coverage.CountGapsAsync(request.Cancellation) : read.Count(row => row.Problem is not null);
        PageQuery Address() => new PageQuery(Section).With("account", account);
        return new PageAnswer("Coverage", Section, "pages/coverage", new CoveragePageView
        {
            Count = Figures.Count(count, "gap"),
            HasGaps = count > 0,
            Account = account ?? "",
            Accounts = [.. targets.Where(target => target.Gaps > 0).Take(MostAccounts).Select(target => new OptionView(target.Account, Figures.Count(target.Gaps, "gap")))],
            Gaps = [.. page.Items.Select(GapView.Of)],
            Read = [.. read.Where(row => row.Problem is null).Select(row => CoverageView.Of(new CoverageEntry(row.Target, row.Type, row.Source, row.Read, null) { AsOf = row.AsOf, Note = row.Note }))],
            First = query.Whole("cursor") is null ? null : Address().ToString(),
            Next = page.Next is { } next ? Address().With("cursor", next).ToString() : null,
        });
    }
}
