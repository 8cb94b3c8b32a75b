namespace Auditor.Hosting.Pages.Findings;

/// <summary>The lists of findings and of drift, and a page for each of them.</summary>
internal sealed class FindingPages(FindingListPage list, FindingDetailPage detail, FindingTable table) : IPages
{
    public void Map(PageRoutes routes)
    {
        routes.Get("/findings", list.ShowFindingsAsync);
        routes.GetDownload(FindingTable.Path, table.WriteAsync);
        routes.Get("/drift", list.ShowDriftAsync);
        routes.Get("/findings/{account}/{id}", detail.ShowAsync);
    }
}
