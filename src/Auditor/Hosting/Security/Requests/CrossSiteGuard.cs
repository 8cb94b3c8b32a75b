using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Security.Requests;

/// <summary>
/// Refuses what another site makes a browser send. It concerns who is let in without showing anything of their own making: by a session's cookie, or by being on this machine.
/// What changes something has to come from our own page, and to carry the token that only our own page knows. Tokens of machines are never sent by a browser on its own.
/// </summary>
internal static class CrossSiteGuard
{
    private const string FetchSite = "Sec-Fetch-Site";

    public static void UseCrossSiteGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsSafe(context.Request.Method) || CurrentUser.Of(context).Kind is AccessKind.Token or AccessKind.Issuer)
        {
            await next(context);
        }
        else if (!IsSameOrigin(context.Request))
        {
            await RefuseAsync(context, "it came from another site");
        }
        else if ((CurrentUser.Of(context).Kind is AccessKind.Login || IsBrowser(context.Request)) && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            await RefuseAsync(context, "its form is too old, or was not ours");
        }
        else
        {
            await next(context);
        }
    });

    /// <summary>Whether a browser sends it. Programs on this machine send none of these; a browser sends Origin with whatever is not a plain GET.</summary>
    public static bool IsBrowser(HttpRequest request) => request.Headers.Origin.Count > 0 || request.Headers.ContainsKey(FetchSite) || request.Headers.Cookie.Count > 0;

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers[FetchSite].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task RefuseAsync(HttpContext context, string why)
    {
        await context.RequestServices.GetRequiredService<FailedAttempts>().RecordAsync(context, $"{context.Request.Method} {context.Request.Path}: {why}");
        await context.RefuseAsync(new(StatusCodes.Status403Forbidden, $"The request is refused: {why}", "Load the page again and repeat what you did there; a program sends a token instead: Authorization: Bearer aud_…"));
    }
}
