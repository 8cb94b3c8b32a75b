using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Security.Logins;

/// <summary>Ends sessions that have gone on for too long.</summary>
internal static class SessionLife
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var isKnown = long.TryParse(context.Principal?.FindFirst(AccessClaims.LoggedInAt)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        if (!isKnown || now - DateTimeOffset.FromUnixTimeSeconds(seconds) > LoginServices.Longest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(AccessSchemes.Login);
        }
    }
}
