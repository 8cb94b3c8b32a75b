using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security.Requests;

/// <summary>Refuses what a browser sends in the open where its cookies are for HTTPS alone: then the proxy does not say how it was asked, and nothing that a browser does could be trusted.</summary>
internal static class HttpsCheck
{
    public static void UseHttpsCheck(this IApplicationBuilder app, SecuritySettings settings)
    {
        if (!settings.IsHttps)
        {
            return;
        }

        app.Use((context, next) => context.Request.IsHttps || !CrossSiteGuard.IsBrowser(context.Request) || context.GetEndpoint()?.Metadata.GetMetadata<AnyHost>() is not null
            ? next(context)
            : context.RefuseAsync(new(StatusCodes.Status400BadRequest, "Not over HTTPS", "The proxy before the auditor has to send X-Forwarded-Proto: https, and to be named in AUDITOR_PROXIES.")));
    }
}
