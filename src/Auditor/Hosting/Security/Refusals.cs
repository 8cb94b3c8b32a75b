using System.Net.Mime;
using Auditor.Reporting.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Auditor.Hosting.Security;

/// <summary>Refuses requests: programs get problem details (RFC 9457), people a page.</summary>
internal static class Refusals
{
    private const string ProblemType = "application/problem+json";

    /// <summary>What the paths of the interface for programs begin with.</summary>
    public const string ApiPath = "/api";

    /// <summary>Problem details.</summary>
    public static JsonShape<Refusal> Shape { get; } = new JsonShape<Refusal>("problem", "What is said in place of an answer: problem details (RFC 9457).")
        .Text("type", "about:blank: the status code says it all.", _ => "about:blank")
        .Text("title", "What is wrong, in a few words.", refusal => refusal.Title)
        .Number("status", "The status code.", refusal => refusal.Status)
        .Text("detail", "What to do.", refusal => refusal.Advice);

    /// <summary>Whether the answer is for a program.</summary>
    public static bool IsForProgram(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiPath, StringComparison.OrdinalIgnoreCase)
        || !context.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the refusal, if nothing was written yet.</summary>
    public static async Task RefuseAsync(this HttpContext context, Refusal refusal)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            context.Abort();
            return;
        }

        response.StatusCode = refusal.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove(HeaderNames.ETag);
        response.Headers.Remove(HeaderNames.ContentDisposition);
        response.ContentLength = null;
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        if (refusal.Status is StatusCodes.Status401Unauthorized && response.Headers.WWWAuthenticate.Count == 0)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        if (IsForProgram(context))
        {
            response.ContentType = ProblemType;
            await response.Body.WriteAsync(Json(refusal), context.RequestAborted);
        }
        else
        {
            await context.RequestServices.GetRequiredService<IRefusalPage>().WriteAsync(context, refusal);
        }
    }

    private static byte[] Json(Refusal refusal)
    {
        using var content = new MemoryStream();
        using (var writer = JsonReport.NewWriter(content))
        {
            Shape.Write(writer, refusal);
        }

        return content.ToArray();
    }
}
