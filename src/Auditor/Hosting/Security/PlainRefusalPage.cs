using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>Says it in plain text, where there are no pages.</summary>
internal sealed class PlainRefusalPage : IRefusalPage
{
    public Task WriteAsync(HttpContext context, Refusal refusal)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync($"{refusal.Title}. {refusal.Advice}\n", context.RequestAborted);
    }
}
