using FakeAws.Proxy;
using Microsoft.AspNetCore.Http;

namespace FakeAws.Responses;

/// <summary>Writes answers to the socket.</summary>
internal static class ResponseWriter
{
    /// <summary>Writes status and headers.</summary>
    public static void WriteHead(HttpContext context, AwsResponse answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        // What does not come from AWS has no request id: a portal's page, a firewall's refusal.
        if (!answer.Body.IsEmpty && !answer.ContentType.StartsWith("text/html", StringComparison.Ordinal) && !answer.ContentType.StartsWith("text/plain", StringComparison.Ordinal)
            && !response.Headers.ContainsKey("x-amzn-RequestId"))
        {
            response.Headers["x-amzn-RequestId"] = Guid.CreateVersion7().ToString();
        }
    }

    public static async Task WriteAsync(HttpContext context, AwsResponse answer)
    {
        WriteHead(context, answer);
        context.Response.ContentLength = answer.Body.Length;
        if (context.Request.Method != HttpMethods.Head)
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    /// <summary>Passes another server's answer on, unread and unchanged.</summary>
    public static async Task CopyAsync(HttpContext context, HttpResponseMessage answer)
    {
        var response = context.Response;
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!Upstream.IsOfConnection(name))
            {
                response.Headers.Append(name, values.ToArray());
            }
        }

        response.ContentLength = answer.Content.Headers.ContentLength;
        if (context.Request.Method != HttpMethods.Head)
        {
            await answer.Content.CopyToAsync(response.Body, context.RequestAborted);
        }
    }
}
