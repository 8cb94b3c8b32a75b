using Auditor.Reporting;
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
            ExceptionHandler = static context => context.RefuseAsync(Of(context.Features.Get<IExceptionHandlerFeature>()?.Error)),
        });
        app.UseStatusCodePages(static context => context.HttpContext.RefuseAsync(Refusal.Of(context.HttpContext.Response.StatusCode)));
    }

    private static Refusal Of(Exception? failure) => failure switch
    {
        BadHttpRequestException wrong => Refusal.Of(wrong.StatusCode),
        AuditException expected => new(StatusCodes.Status503ServiceUnavailable, "It cannot be done now", Printable.Of(expected.Problem.Message)),
        _ => Refusal.Of(StatusCodes.Status500InternalServerError),
    };
}
