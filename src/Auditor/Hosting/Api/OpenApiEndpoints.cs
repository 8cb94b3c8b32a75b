using System.Net.Mime;
using System.Security.Cryptography;
using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Api;

/// <summary>The call that answers with the description of all others.</summary>
internal sealed class OpenApiEndpoints(EndpointDataSource endpoints) : IApiEndpoints
{
    private readonly Lazy<(byte[] Content, string Tag)> _document = new(() =>
    {
        var content = OpenApiDocument.Write(endpoints.Endpoints);
        return (content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"");
    });

    // It is in every copy of the program, and tells nothing of what was found.
    public void Map(ApiRoutes routes) =>
        routes.Read("/openapi.json", new("Describes the interface.") { MediaTypes = [MediaTypeNames.Application.Json] }, WriteAsync).ForEverybody();

    private async Task WriteAsync(ApiQuery query, HttpContext context)
    {
        var (content, tag) = _document.Value;
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "public, no-cache";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = MediaTypeNames.Application.Json;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, query.Cancellation);
    }
}
