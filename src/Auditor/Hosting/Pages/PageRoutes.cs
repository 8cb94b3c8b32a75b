using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Pages;

/// <summary>Where pages say what address they answer, and whom.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes, PageHost host)
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A page for whoever may see findings.</summary>
    public void Get(string pattern, Func<PageRequest, Task<PageAnswer>> show) => routes.MapMethods(pattern, Looking, context => host.ShowAsync(context, show));

    /// <summary>A page for operators.</summary>
    public void GetForOperators(string pattern, Func<PageRequest, Task<PageAnswer>> show) => routes.MapMethods(pattern, Looking, context => host.ShowAsync(context, show));

    /// <summary>What the script of pages asks for.</summary>
    public void GetData(string pattern, RequestDelegate write) => routes.MapMethods(pattern, Looking, write);

    /// <summary>A form by which operators begin scans.</summary>
    public void PostScan(string pattern, Func<PageRequest, Task<PageAnswer>> act) => routes.MapPost(pattern, context => host.ActAsync(context, act));

    /// <summary>A form for operators.</summary>
    public void PostForOperators(string pattern, Func<PageRequest, Task<PageAnswer>> act) => routes.MapPost(pattern, context => host.ActAsync(context, act));
}
