using Auditor.Hosting.Security.Logins;
using Auditor.Hosting.Security.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Auditor.Hosting.Security;

/// <summary>What those are told who may not: whoever has not said who they are may do so, everybody else is refused and written down.</summary>
internal sealed class AccessAnswers(SecuritySettings settings, FailedAttempts attempts) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        if (CurrentUser.Of(context).IsKnown)
        {
            await attempts.RecordAsync(context, $"{context.Request.Method} {context.Request.Path}");
            await context.RefuseAsync(Refusal.Of(StatusCodes.Status403Forbidden));
        }
        else if (context.Request.Headers.Authorization.Count > 0 && (await context.AuthenticateAsync()).Failure is { } failure)
        {
            await FailAsync(context, failure);
        }
        else if (settings.Login is null)
        {
            await context.RefuseAsync(NotHere);
        }
        else if (!Refusals.IsForProgram(context) && HttpMethods.IsGet(context.Request.Method))
        {
            // Where the session ran out, the person comes back to the same page.
            context.Response.Redirect(QueryHelpers.AddQueryString(context.Request.PathBase + LoginPaths.Login, LoginPaths.Return, UriHelper.BuildRelative(context.Request.PathBase, context.Request.Path, context.Request.QueryString)));
        }
        else
        {
            await context.RefuseAsync(Refusal.Of(StatusCodes.Status401Unauthorized));
        }
    }

    private static Refusal NotHere { get; } = new(StatusCodes.Status403Forbidden, "Only from this machine", "Without a login the auditor answers this machine only, and no proxy: configure one with AUDITOR_OIDC_AUTHORITY.");

    // Whoever fails too often is told so, and the audit log is not filled with it; valid tokens of others who share the address go on.
    private async Task FailAsync(HttpContext context, Exception failure)
    {
        if (!await attempts.RecordAsync(context, failure is InvalidTokenException ? failure.Message : "a token of the issuer that is not valid here"))
        {
            context.Response.Headers.RetryAfter = "60";
            await context.RefuseAsync(Refusal.Of(StatusCodes.Status429TooManyRequests));
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await context.RefuseAsync(new(StatusCodes.Status401Unauthorized, "The token is not valid", "It may have expired or been revoked: make a new one, with auditor serve tokens create or on the page of tokens."));
    }
}
