using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Responses;
using Microsoft.AspNetCore.Http;

namespace FakeAws.Faults;

/// <summary>Turns faults into what a client sees.</summary>
internal static class FaultWriter
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>Welcome</title></head><body><h1>Sign in to the network</h1></body></html>\n";

    /// <summary>Answers in place of the service, for the faults that need no right answer.</summary>
    public static async Task<bool> TryReplaceAsync(HttpContext context, AwsRequest request, Fault fault)
    {
        switch (fault)
        {
            case Fault.ConnectionReset:
                context.Abort();
                return true;
            case Fault.Hanging:
                await HangAsync(context);
                return true;
            case Fault.Delayed delayed:
                await Task.Delay(delayed.Delay, context.RequestAborted);
                return false;
            default:
                if (Replacement(request, fault) is not { } answer)
                {
                    return false;
                }

                await ResponseWriter.WriteAsync(context, answer);
                return true;
        }
    }

    /// <summary>Writes the right answer, spoiled by the fault where there is one.</summary>
    public static async Task WriteAsync(HttpContext context, AwsResponse answer, Fault? fault)
    {
        if (fault is Fault.HangingBody)
        {
            ResponseWriter.WriteHead(context, answer);
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await HangAsync(context);
            return;
        }

        await ResponseWriter.WriteAsync(context, Spoil(answer, fault));
    }

    /// <summary>The answer that a fault gives in the service's place, or null for those that need the right answer.</summary>
    public static AwsResponse? Replacement(AwsRequest request, Fault fault) => fault switch
    {
        Fault.Denied => AwsError.Denied(request).ToResponse(request),
        Fault.Forbidden => new AwsResponse(403, "text/plain", "Blocked by policy\n"u8.ToArray()),
        Fault.Throttled => AwsError.Throttled(request).ToResponse(request),
        Fault.ServerError => AwsError.Internal(request).ToResponse(request),
        Fault.Error error => new AwsError(error.Status, error.Code, error.Message).ToResponse(request),
        Fault.HtmlPage => new AwsResponse(200, "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(Page)),
        Fault.Nothing => Nothing(request),
        Fault.EmptyBody => new AwsResponse(200, "text/xml", default),
        _ => null,
    };

    /// <summary>The right answer as the fault leaves it.</summary>
    public static AwsResponse Spoil(AwsResponse answer, Fault? fault) =>
        fault is Fault.TruncatedBody ? answer with { Body = answer.Body[..(answer.Body.Length / 2)] } : answer;

    private static AwsResponse Nothing(AwsRequest request) => request.Wire switch
    {
        AwsWire.Query => AwsResponse.Query(request, XNamespace.None),
        AwsWire.Ec2Query => AwsResponse.Xml(new XElement($"{request.Operation}Response", new XElement("requestId", Guid.CreateVersion7().ToString()))),
        AwsWire.RestXml => AwsResponse.Xml(new XElement($"{request.Operation}Result")),
        _ => AwsResponse.Json(request, new JsonObject()),
    };

    private static async Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
