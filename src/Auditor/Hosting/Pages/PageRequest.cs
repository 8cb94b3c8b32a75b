using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Pages;

/// <summary>What a page is asked.</summary>
internal sealed class PageRequest(HttpContext context, Viewer viewer, FormToken? form, DateTimeOffset now)
{
    public Viewer Viewer => viewer;

    /// <summary>The field that every form with an effect needs; null for those who may send none.</summary>
    public FormToken? Form => form;

    public DateTimeOffset Now => now;

    public string Path => context.Request.Path.Value ?? "/";

    public IQueryCollection Query => context.Request.Query;

    public CancellationToken Cancellation => context.RequestAborted;

    /// <summary>A part of the address.</summary>
    public string Route(string name) => context.Request.RouteValues[name] as string ?? "";

    /// <summary>What the form of a page sent.</summary>
    public async Task<IFormCollection> ReadFormAsync() => await context.Request.ReadFormAsync(Cancellation);
}
