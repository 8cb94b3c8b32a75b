using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Security.Logins;

/// <summary>What becomes of a token that the issuer made for a machine.</summary>
internal sealed class IssuerEvents(LoginSettings settings) : JwtBearerEvents
{
    public override Task TokenValidated(TokenValidatedContext context)
    {
        // What a browser got at a login says who somebody is; it was not made to be sent here.
        if (context.Principal!.HasClaim(claim => claim.Type is "nonce" or "at_hash" or "c_hash"))
        {
            context.Fail("this is an ID token");
        }
        else if (RoleClaims.RoleOf(context.Principal, settings) is { } role)
        {
            context.Principal = RoleClaims.Of(context.Principal, role, AccessSchemes.Issuer, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero));
        }
        else
        {
            context.Fail("it has no role here");
        }

        return Task.CompletedTask;
    }

    public override Task AuthenticationFailed(AuthenticationFailedContext context)
    {
        context.Fail(context.Exception);
        return Task.CompletedTask;
    }
}
