using Auditor.Hosting.Security.Logins;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security.Requests;

/// <summary>The security headers of every answer: those that the policies of the catalogue demand of a CloudFront distribution, and some more.</summary>
internal static class AnswerHeaders
{
    private const string Year = "max-age=31536000; includeSubDomains";
    private const string NoFeatures = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), usb=(), xr-spatial-tracking=()";

    public static void UseAnswerHeaders(this IApplicationBuilder app, SecuritySettings settings)
    {
        var content = ContentPolicy(settings.Login);
        app.Use((context, next) =>
        {
            // As the answer begins: what handles a failure clears what was set before.
            context.Response.OnStarting(() =>
            {
                Set(context, content);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    // Browsers that log out follow the form's redirection to the issuer only where it is named as a target of forms.
    private static string ContentPolicy(LoginSettings? login) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + $"form-action 'self'{(login is null ? "" : " " + login.Authority.GetLeftPart(UriPartial.Authority))}; frame-ancestors 'none'; base-uri 'none'";

    private static void Set(HttpContext context, string content)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = content;
        }

        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        if (!headers.ContainsKey("Cross-Origin-Resource-Policy"))
        {
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
        }

        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.XXSSProtection = "1; mode=block";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoFeatures;

        // RFC 6797, 7.2: not in answers over plain HTTP.
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = Year;
        }
    }
}
