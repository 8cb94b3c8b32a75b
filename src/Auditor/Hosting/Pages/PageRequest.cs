using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Pages;

/// <summary>What a page is asked.</summary>
internal sealed class PageRequest(HttpContext context, Viewer viewer, FormToken? form, string version, DateTimeOffset now)
{
    public Viewer Viewer => viewer;

    /// <summary>The field that every form with an effect needs; null for those who may send none.</summary>
    public FormToken? Form => form;

    /// <summary>The version of what is stored.</summary>
    public string Version => version;

    public DateTimeOffset Now => now;

    /// <summary>The minute that it is in: what pages say of times stays true for so long.</summary>
    public long Minute => now.ToUnixTimeSeconds() / 60;

    /// <summary>What the address of every page begins with.</summary>
    public string Prefix => context.Request.PathBase.ToUriComponent();

    public string Path => context.Request.Path.Value ?? "/";

    /// <summary>The request itself, for what writes the audit log.</summary>
    public HttpContext Context => context;

    public IQueryCollection Query => context.Request.Query;

    public CancellationToken Cancellation => context.RequestAborted;

    /// <summary>A part of the address.</summary>
    public string Route(string name) => context.Request.RouteValues[name] as string ?? "";

    /// <summary>What the form of a page sent.</summary>
    /// <exception cref="BadHttpRequestException">It is no form.</exception>
    public async Task<IFormCollection> ReadFormAsync()
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("no form", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await context.Request.ReadFormAsync(Cancellation);
        }
        catch (InvalidDataException wrong)
        {
            throw new BadHttpRequestException(wrong.Message, wrong);
        }
    }
}
