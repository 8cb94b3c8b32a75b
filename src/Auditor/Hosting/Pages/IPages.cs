namespace Auditor.Hosting.Pages;

/// <summary>Pages about one thing.</summary>
internal interface IPages
{
    void Map(PageRoutes routes);
}
