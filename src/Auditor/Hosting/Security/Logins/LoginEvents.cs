using Auditor.Reporting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Security.Logins;

/// <summary>What becomes of a login: a session for those who are somebody here, and an entry in the audit log for everybody.</summary>
internal sealed partial class LoginEvents(LoginSettings settings) : OpenIdConnectEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var log = services.GetRequiredService<ActivityLog>();
        var name = RoleClaims.NameOf(context.Principal!) ?? context.Principal!.FindFirst("sub")?.Value ?? "";
        if (RoleClaims.RoleOf(context.Principal!, settings) is not { } role)
        {
            await DenyAsync(context.HttpContext, $"login of {name}: no role");
            await context.HttpContext.RefuseAsync(new(StatusCodes.Status403Forbidden, "You have no role here", $"Ask an operator of this auditor to give you one: the claim {Printable.Of(settings.Claim)} decides."));
            context.HandleResponse();
            return;
        }

        context.Principal = RoleClaims.Of(context.Principal!, role, AccessSchemes.Login, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await log.RecordAsync(context.HttpContext, CurrentUser.Of(context.Principal), Activity.LoggedIn, role is AccessRole.Operator ? "operator" : "reader");
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        if (await DenyAsync(context.HttpContext, "login failed") && context.Failure is { } failure)
        {
            Failed(context.HttpContext.RequestServices.GetRequiredService<ILogger<LoginEvents>>(), Printable.InLog(failure.Message));
        }

        await context.HttpContext.RefuseAsync(new(StatusCodes.Status400BadRequest, "The login failed", "Begin again at the first page; if it fails again, the log of the auditor says why."));
        context.HandleResponse();
    }

    public override async Task AccessDenied(AccessDeniedContext context)
    {
        await DenyAsync(context.HttpContext, "login refused by the issuer");
        await context.HttpContext.RefuseAsync(new(StatusCodes.Status403Forbidden, "The login was refused", "Where you log in, you were not let through to the auditor: ask those who run it."));
        context.HandleResponse();
    }

    private static Task<bool> DenyAsync(HttpContext context, string what) => context.RequestServices.GetRequiredService<FailedAttempts>().RecordAsync(context, what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A login failed: {Problem}")]
    private static partial void Failed(ILogger logger, string problem);
}
