using System.Security.Cryptography;
using System.Text;
using Auditor.Hosting.Pages.Assets;
using Auditor.Hosting.Pages.Rendering;
using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Pages;

/// <summary>Answers requests with pages.</summary>
internal sealed class PageHost(PageAssets assets, PageCanvases canvases, StoreVersion version, FormTokens tokens, TimeProvider time)
{
    /// <summary>Shows a page, or says that the browser has it already.</summary>
    public async Task ShowAsync(HttpContext context, Func<PageRequest, Task<PageAnswer>> show)
    {
        var request = RequestOf(context, await version.CurrentAsync(context.RequestAborted));
        var tag = TagOf(request, context);

        // A page with a form is of no use to whom the cookie has left that goes with it.
        var isFresh = context.Response.Headers.SetCookie.Count > 0;
        if (!isFresh && context.Request.Headers.IfNoneMatch.ToString() == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            SetCaching(context.Response, tag);
            return;
        }

        await WriteAsync(context, await show(request), request, tag);
    }

    /// <summary>Does what a form asks, or shows what no browser may keep.</summary>
    public async Task ActAsync(HttpContext context, Func<PageRequest, Task<PageAnswer>> act)
    {
        var request = RequestOf(context, "");
        await WriteAsync(context, await act(request), request, tag: null);
    }

    /// <summary>Writes a page that stands in place of the one that was asked for.</summary>
    public Task WriteAsync(HttpContext context, PageAnswer answer) => WriteAsync(context, answer, RequestOf(context, ""), tag: null);

    private async Task WriteAsync(HttpContext context, PageAnswer answer, PageRequest request, string? tag)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;

        // What goes on by itself is never the same as before.
        SetCaching(response, answer.Status == StatusCodes.Status200OK && !answer.IsLive ? tag : null);
        if (answer.Location is { } location)
        {
            response.Headers.Location = context.Request.PathBase.ToUriComponent() + location;
            return;
        }

        var canvas = canvases.Take();
        var page = canvas.Render("pages/frame", FrameView.Of(answer, request, assets), context.Request.PathBase.ToUriComponent());
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        await response.BodyWriter.WriteAsync(page, context.RequestAborted);
        canvases.GiveBack(canvas);
    }

    private PageRequest RequestOf(HttpContext context, string stored)
    {
        var viewer = Viewer.Of(CurrentUser.Of(context));
        return new PageRequest(context, viewer, viewer.HasForms ? new FormToken(FormTokens.Field, tokens.Of(context)) : null, stored, time.GetUtcNow());
    }

    // What a page shows depends on the store, on who looks, on the prefix, and, as it says how long ago things were, on the minute.
    private static string TagOf(PageRequest request, HttpContext context)
    {
        var about = string.Join(
            '\n',
            Tool.Version,
            request.Version,
            request.Minute,
            request.Viewer.Actor,
            request.Viewer.MayScan,
            request.Viewer.MayAdminister,
            context.Request.PathBase,
            context.Request.Path,
            context.Request.QueryString);
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 12))}\"";
    }

    private static void SetCaching(HttpResponse response, string? tag)
    {
        response.Headers.CacheControl = tag is null ? "no-store" : "private, no-cache";
        response.Headers.Vary = "Cookie, Authorization";
        if (tag is not null)
        {
            response.Headers.ETag = tag;
        }
    }
}
