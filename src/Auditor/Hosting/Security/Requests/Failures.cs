using Auditor.Reporting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security.Requests;

/// <summary>Says what failed in the words of <see cref="Refusal"/>: never a stack trace, never an empty page.</summary>
internal static class Failures
{
    public static void UseFailures(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            ExceptionHandler = static context => context.RefuseAsync(Of(context, context.Features.Get<IExceptionHandlerFeature>()?.Error)),
        });
        app.UseStatusCodePages(static context => context.HttpContext.RefuseAsync(Refusal.Of(context.HttpContext.Response.StatusCode)));
    }

    // What the store says of itself names hosts and users, and is for nobody whom we do not know.
    private static Refusal Of(HttpContext context, Exception? failure) => failure switch
    {
        BadHttpRequestException wrong => Refusal.Of(wrong.StatusCode),
        AntiforgeryValidationException { InnerException: var inner } => Refusal.Of((inner as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest),
        AuditException when !CurrentUser.Of(context).IsKnown => Refusal.Of(StatusCodes.Status503ServiceUnavailable),
        AuditException expected => new(StatusCodes.Status503ServiceUnavailable, "It cannot be done now", Printable.Of(expected.Problem.Message)),
        _ => Refusal.Of(StatusCodes.Status500InternalServerError),
    };
}
