using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Security;

/// <summary>What holds where an endpoint does not say who may call it: nobody may. Where there is no endpoint, or none for the method, those who are known are told so, and nobody else.</summary>
internal sealed class DeclaredAccess : AuthorizationHandler<DeclaredAccess>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DeclaredAccess requirement)
    {
        if (context.Resource is HttpContext request && request.GetEndpoint() is not RouteEndpoint && CurrentUser.Of(context.User).IsKnown)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
