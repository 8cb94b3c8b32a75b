using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Security.Logins;

/// <summary>Maps what logs people in and out.</summary>
internal static class LoginEndpoints
{
    public static void MapLogins(this IEndpointRouteBuilder app, SecuritySettings settings)
    {
        if (settings.Login is null)
        {
            return;
        }

        app.MapGet(LoginPaths.Login, LogInAsync).ForEverybody().RequireRateLimiting(RateLimits.Logins).ExcludeFromDescription();
        app.MapPost(LoginPaths.Logout, LogOutAsync).ForEverybody().ExcludeFromDescription();
    }

    private static async Task LogInAsync(HttpContext context)
    {
        var back = ReturnAddress.Of(context.Request.Query[LoginPaths.Return], context.Request.PathBase);
        if (CurrentUser.Of(context).IsLoggedIn)
        {
            context.Response.Redirect(back);
            return;
        }

        await context.ChallengeAsync(AccessSchemes.OpenId, new() { RedirectUri = back });
    }

    private static async Task LogOutAsync(HttpContext context, ActivityLog log)
    {
        var user = CurrentUser.Of(context);
        if (!user.IsLoggedIn)
        {
            context.Response.Redirect($"{context.Request.PathBase}/");
            return;
        }

        await context.SignOutAsync(AccessSchemes.Login);
        await log.RecordAsync(context, user, Activity.LoggedOut, "");

        // The page that says so is nobody's any more.
        context.User = new();
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        await context.RefuseAsync(new(StatusCodes.Status200OK, "You are logged out", "Close the browser if others use it; the issuer may still know you."));
    }
}
