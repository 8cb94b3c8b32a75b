using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Pages;

/// <summary>Where pages say what address they answer.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes, PageHost host)
{
    /// <summary>A page that is looked at.</summary>
    public void Get(string pattern, Func<PageRequest, Task<PageAnswer>> show) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context => host.ShowAsync(context, show));

    /// <summary>A form that does something, for operators.</summary>
    public void Post(string pattern, Func<PageRequest, Task<PageAnswer>> act) =>
        routes.MapPost(pattern, context => host.ActAsync(context, act));
}
