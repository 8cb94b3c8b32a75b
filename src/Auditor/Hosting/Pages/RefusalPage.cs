using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Logins;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Pages;

/// <summary>Shows people on a page why there is not the one that they asked for.</summary>
internal sealed class RefusalPage(PageHost host, SecuritySettings settings) : IRefusalPage
{
    public Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var isKnown = CurrentUser.Of(context).IsKnown;
        WayView[] ways = isKnown ? [new("/", "Overview")] : settings.Login is not null ? [new(LoginPaths.Login, "Log in")] : [];
        return host.WriteAsync(context, new PageAnswer(refusal.Title, "", "pages/problem", new ProblemView(refusal.Title, refusal.Advice, [.. ways])
        {
            Trace = refusal.Status >= StatusCodes.Status500InternalServerError ? context.TraceIdentifier : null,
        })
        { Status = refusal.Status });
    }
}
