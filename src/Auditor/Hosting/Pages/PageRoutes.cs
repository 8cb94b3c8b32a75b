using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Pages;

/// <summary>Where pages say what address they answer, and whom.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes, PageHost host)
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A page for whoever may see findings.</summary>
    public void Get(string pattern, Func<PageRequest, Task<PageAnswer>> show) => GetData(pattern, context => host.ShowAsync(context, show));

    /// <summary>Something beside a page, for whoever may see findings.</summary>
    public void GetData(string pattern, RequestDelegate write) => routes.MapMethods(pattern, Looking, write).ForReaders().ExcludeFromDescription();

    /// <summary>A file of many findings, for whoever may see them.</summary>
    public void GetDownload(string pattern, RequestDelegate write) => routes.MapMethods(pattern, Looking, write).ExcludeFromDescription().ForDownloads();

    /// <summary>A page for those who manage tokens. What it shows changes without the rest of the store, so that browsers never have it already.</summary>
    public void GetForAdministrators(string pattern, Func<PageRequest, Task<PageAnswer>> show) =>
        routes.MapMethods(pattern, Looking, context => host.ActAsync(context, show)).ForAdministrators().ExcludeFromDescription();

    /// <summary>A form that begins scans.</summary>
    public void PostScan(string pattern, Func<PageRequest, Task<PageAnswer>> act) =>
        routes.MapPost(pattern, context => host.ActAsync(context, act)).ForScans().ExcludeFromDescription();

    /// <summary>A form for those who manage tokens.</summary>
    public void PostForAdministrators(string pattern, Func<PageRequest, Task<PageAnswer>> act) =>
        routes.MapPost(pattern, context => host.ActAsync(context, act)).ForAdministrators().ExcludeFromDescription();
}
