using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Access;

namespace Auditor.Hosting.Pages.Operation;

/// <summary>The audit log, for operators.</summary>
internal sealed class AuditLogPages(Store store) : IPages
{
    private const string Section = "/audit";
    private const int Most = 100;

    public void Map(PageRoutes routes) => routes.GetForAdministrators(Section, ShowAsync);

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var query = new QueryReader(request.Query, "cursor");
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "The whole log"));
        }

        Page<AuditLogRow> page;
        try
        {
            page = await store.AuditLog.ListAsync(Most, query.Whole("cursor"), request.Cancellation);
        }
        catch (AuditException failure) when (Cursor.IsWrong(failure))
        {
            return ProblemView.Unusable($"{failure.Message}.", new WayView(Section, "The whole log"));
        }

        return new PageAnswer("Audit log", Section, "pages/audit", new AuditLogView(
            [.. page.Items.Select(row => AuditLineView.Of(row, request.Now))],
            query.Whole("cursor") is null ? null : Section,
            page.Next is { } next ? new PageQuery(Section).With("cursor", next).ToString() : null));
    }
}
