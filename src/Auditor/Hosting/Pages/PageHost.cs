using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auditor.Hosting.Pages.Assets;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Pages.Rendering;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Auditor.Hosting.Pages;

/// <summary>Answers requests with pages.</summary>
internal sealed class PageHost(PageAssets assets, PageCanvases canvases, IPageVersion version, TimeProvider time, IAntiforgery? antiforgery = null)
{
    /// <summary>Shows a page, or says that the browser has it already.</summary>
    public async Task ShowAsync(HttpContext context, Func<PageRequest, Task<PageAnswer>> show)
    {
        var request = RequestOf(context, await version.CurrentAsync(context.RequestAborted), out var isFresh);
        var tag = TagOf(request, context);

        // A page with a form is of no use to whom its cookie has left.
        if (!isFresh && context.Request.Headers.IfNoneMatch.ToString() == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            SetCaching(context.Response, tag);
            return;
        }

        await WriteAsync(context, await show(request), request, tag);
    }

    /// <summary>Does what a form asks, where the auditor's own page sent it and an operator stands behind it.</summary>
    public async Task ActAsync(HttpContext context, Func<PageRequest, Task<PageAnswer>> act)
    {
        var request = RequestOf(context, "", out _);
        var answer = !request.Viewer.IsOperator ? ProblemView.Forbidden("Your role is reader: it sees everything and changes nothing.")
            : antiforgery is not null && !await antiforgery.IsRequestValidAsync(context) ? ProblemView.Unusable("The form was not sent from a page of the auditor, or that page was open for too long. Open it again and repeat.")
            : await act(request);
        await WriteAsync(context, answer, request, tag: null);
    }

    /// <summary>Writes a page that nobody asked for by its address: an error's.</summary>
    public Task WriteAsync(HttpContext context, PageAnswer answer) => WriteAsync(context, answer, RequestOf(context, "", out _), tag: null);

    private async Task WriteAsync(HttpContext context, PageAnswer answer, PageRequest request, string? tag)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        SetCaching(response, answer.Status == StatusCodes.Status200OK ? tag : null);
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

    private PageRequest RequestOf(HttpContext context, string stored, out bool isFresh)
    {
        var viewer = Viewer.Of(context);
        var tokens = viewer.IsOperator ? antiforgery?.GetAndStoreTokens(context) : null;
        isFresh = tokens?.CookieToken is not null;
        return new PageRequest(context, viewer, tokens?.RequestToken is { } token ? new FormToken(tokens.FormFieldName, token) : null, stored, time.GetUtcNow());
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
            request.Viewer.IsOperator,
            context.Request.PathBase,
            context.Request.Path,
            context.Request.QueryString);
        return string.Create(CultureInfo.InvariantCulture, $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 12))}\"");
    }

    private static void SetCaching(HttpResponse response, string? tag)
    {
        response.Headers.CacheControl = tag is null ? "no-store" : "private, no-cache";
        response.Headers.Pragma = StringValues.Empty;
        response.Headers.Vary = "Cookie, Authorization";
        if (tag is not null)
        {
            response.Headers.ETag = tag;
        }
    }
}
