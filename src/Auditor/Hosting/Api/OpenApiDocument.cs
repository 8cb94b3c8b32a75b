using System.Globalization;
using System.Text;
using System.Text.Json;
using Auditor.Hosting.Security;
using Auditor.Reporting.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Api;

/// <summary>
/// The description of the interface, OpenAPI 3.1, made from the endpoints themselves: who may call them from their policies, what they take from <see cref="ApiCall"/>,
/// what they answer from the very shapes that write it.
/// </summary>
internal static class OpenApiDocument
{
    private const string Definitions = "#/definitions/";
    private const string Schemas = "#/components/schemas/";
    private const string ProblemName = "problem";

    /// <summary>The document, UTF-8.</summary>
    public static byte[] Write(IEnumerable<Endpoint> endpoints)
    {
        var calls = endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ApiCall>() is not null)
            .GroupBy(endpoint => PathOf(endpoint.RoutePattern.RawText!), StringComparer.Ordinal)
            .OrderBy(path => path.Key, StringComparer.Ordinal)
            .ToList();
        using var content = new MemoryStream();
        using (var writer = JsonReport.NewWriter(content))
        {
            writer.WriteStartObject();
            writer.WriteString("openapi", "3.1.0");
            writer.WriteStartObject("info");
            writer.WriteString("title", "The hosted auditor");
            writer.WriteString("description", "Findings, drift, scans and whatever else the pages of the hosted auditor show. Lists are read in parts: follow the header Link, or \"next\". Answers have an ETag: send it as If-None-Match. What goes wrong is told as problem details (RFC 9457).");
            writer.WriteString("version", "1");
            writer.WriteEndObject();
            WriteServers(writer);
            writer.WriteStartObject("paths");
            foreach (var path in calls)
            {
                writer.WriteStartObject(path.Key);
                foreach (var endpoint in path)
                {
                    WriteOperation(writer, endpoint);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            WriteComponents(writer, calls.SelectMany(path => path).Select(endpoint => endpoint.Metadata.GetMetadata<ApiCall>()!));
            writer.WriteEndObject();
        }

        // The shapes refer to each other as they do in the schema of results.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content.ToArray()).Replace(Definitions, Schemas, StringComparison.Ordinal) + "\n");
    }

    // Relative to where the document is, so that it is right under every host and prefix.
    private static void WriteServers(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("servers");
        writer.WriteStartObject();
        writer.WriteString("url", ".");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // {id:long} is {id}; the root of the interface is the server's.
    private static string PathOf(string pattern) =>
        string.Join('/', pattern[ApiServices.Root.Length..].Split('/').Select(part => part.StartsWith('{') ? $"{part.Split(':')[0].TrimEnd('}')}}}" : part));

    private static void WriteOperation(Utf8JsonWriter writer, RouteEndpoint endpoint)
    {
        var call = endpoint.Metadata.GetMetadata<ApiCall>()!;
        var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0].ToLowerInvariant();
        var scope = endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        writer.WriteStartObject(method);
        writer.WriteString("operationId", OperationOf(method, PathOf(endpoint.RoutePattern.RawText!)));
        writer.WriteString("summary", call.Summary);
        if (!isOpen)
        {
            writer.WriteString("description", $"Needs the scope {scope}.");
        }

        if (call.Parameters.Count > 0)
        {
            writer.WriteStartArray("parameters");
            foreach (var parameter in call.Parameters)
            {
                WriteParameter(writer, parameter);
            }

            writer.WriteEndArray();
        }

        if (call.Body is { } body)
        {
            writer.WriteStartObject("requestBody");
            WriteContent(writer, body);
            writer.WriteEndObject();
        }

        WriteResponses(writer, call, isOpen, hasInput: call.Parameters.Count > 0 || call.Body is not null);
        writer.WriteStartArray("security");
        if (!isOpen)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("token");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter writer, ApiParameter parameter)
    {
        writer.WriteStartObject();
        writer.WriteString("name", parameter.Name);
        writer.WriteString("in", parameter.IsInPath ? "path" : "query");
        writer.WriteString("description", parameter.Description);
        if (parameter.IsInPath)
        {
            writer.WriteBoolean("required", value: true);
        }

        writer.WriteStartObject("schema");
        if (parameter.IsMany)
        {
            writer.WriteString("type", "array");
            writer.WriteStartObject("items");
        }

        writer.WriteString("type", parameter.IsNumber ? "integer" : "string");
        if (parameter.IsNumber)
        {
            writer.WriteNumber("minimum", 1);
        }

        if (parameter.Words.Count > 0)
        {
            writer.WriteStartArray("enum");
            foreach (var word in parameter.Words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        }

        if (parameter.IsMany)
        {
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResponses(Utf8JsonWriter writer, ApiCall call, bool isOpen, bool hasInput)
    {
        writer.WriteStartObject("responses");
        writer.WriteStartObject(call.Status.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("description", call.Status == StatusCodes.Status204NoContent ? "It is done." : "The answer.");
        if (call.Answer is { } shape)
        {
            WriteContent(writer, shape);
        }
        else if (call.MediaTypes.Count > 0)
        {
            writer.WriteStartObject("content");
            foreach (var type in call.MediaTypes)
            {
                writer.WriteStartObject(type);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        int[] refusals = [.. hasInput ? [400] : Array.Empty<int>(), .. isOpen ? [] : new[] { 401, 403 }, .. call.Parameters.Any(parameter => parameter.IsInPath) ? [404] : Array.Empty<int>(), 429];
        foreach (var status in refusals)
        {
            writer.WriteStartObject(status.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("description", $"{Refusal.Of(status).Title}.");
            writer.WriteStartObject("content");
            writer.WriteStartObject("application/problem+json");
            writer.WriteStartObject("schema");
            writer.WriteString("$ref", Schemas + ProblemName);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter writer, IJsonShape shape)
    {
        writer.WriteStartObject("content");
        writer.WriteStartObject("application/json");
        writer.WriteStartObject("schema");
        writer.WriteString("$ref", Schemas + shape.Name);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter writer, IEnumerable<ApiCall> calls)
    {
        writer.WriteStartObject("components");
        writer.WriteStartObject("securitySchemes");
        writer.WriteStartObject("token");
        writer.WriteString("type", "http");
        writer.WriteString("scheme", "bearer");
        writer.WriteString("description", "A token of the auditor (aud_…), made with auditor serve tokens create or on the page of tokens; or one of the issuer that people log in with, where that is configured.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("schemas");
        var shapes = calls.SelectMany(call => new[] { call.Answer, call.Body }).OfType<IJsonShape>().SelectMany(WithReferences).Append(Refusals.Shape);
        foreach (var shape in shapes.DistinctBy(shape => shape.Name, StringComparer.Ordinal).OrderBy(shape => shape.Name, StringComparer.Ordinal))
        {
            writer.WriteStartObject(shape.Name);
            shape.WriteSchema(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // get /scans/{id}/result is getScansIdResult: what generators of clients name their methods by.
    private static string OperationOf(string method, string path) =>
        method + string.Concat(path.Split(['/', '{', '}', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static IEnumerable<IJsonShape> WithReferences(IJsonShape shape) => shape.References.SelectMany(WithReferences).Prepend(shape);
}
