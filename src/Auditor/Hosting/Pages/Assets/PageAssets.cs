using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Pages.Assets;

/// <summary>Style, script and icon of the pages.</summary>
internal sealed class PageAssets
{
    public PageAsset Style { get; } = PageAsset.Of("style", "css", "text/css; charset=utf-8", "style.css", "pictures.css", "pages/pages.css");

    public PageAsset Script { get; } = PageAsset.Of("script", "js", "text/javascript; charset=utf-8", "pages/pages.js");

    public PageAsset Icon { get; } = PageAsset.Of("icon", "svg", "image/svg+xml", "pages/icon.svg");

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Style, Script, Icon })
        {
            routes.MapGet(asset.Path, context => WriteAsync(asset, context)).ForEverybody().ExcludeFromDescription();
        }
    }

    private static async Task WriteAsync(PageAsset asset, HttpContext context)
    {
        var response = context.Response;
        var isCompressed = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        response.ContentType = asset.ContentType;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        if (isCompressed)
        {
            response.Headers.ContentEncoding = "br";
        }

        var content = isCompressed ? asset.Compressed : asset.Content;
        response.ContentLength = content.Length;
        await response.BodyWriter.WriteAsync(content, context.RequestAborted);
    }
}
