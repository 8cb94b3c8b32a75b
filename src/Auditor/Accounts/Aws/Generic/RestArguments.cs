using System.Text.Json.Nodes;
using Amazon.Runtime.Internal;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>A REST call's arguments as path, query, headers and body.</summary>
internal static class RestArguments
{
    /// <summary>Writes all but the body.</summary>
    /// <returns>The body and its name, or null where there is none.</returns>
    public static (string Name, JsonNode Body)? Write(AwsCall call, DefaultRequest request)
    {
        var operation = call.Operation;
        var http = operation.Http ?? throw new InvalidOperationException($"{operation} has no method and path.");
        var space = http.IndexOf(' ', StringComparison.Ordinal);
        var question = http.IndexOf('?', StringComparison.Ordinal);
        request.HttpMethod = http[..space];
        request.ResourcePath = question < 0 ? http[(space + 1)..] : http[(space + 1)..question];
        request.UseQueryString = true;
        if (question >= 0)
            WriteFixedQuery(http[(question + 1)..], request);

        JsonObject? rest = null;
        (string Name, JsonNode Body)? payload = null;
        foreach (var (name, value) in call.Arguments)
        {
            if (value is null)
                continue;
            var place = operation.Parameters.GetValueOrDefault(name);
            if (place is null)
                (rest ??= [])[name] = value.DeepClone();
            else if (place == "payload")
                payload = (name, value);
            else
                WriteArgument(place, value, request);
        }

        return payload ?? (rest is null ? null : ($"{operation.Name}Request", rest));
    }

    private static void WriteFixedQuery(string query, DefaultRequest request)
    {
        foreach (var part in query.Split('&'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                request.AddSubResource(part);
            else
                request.AddSubResource(part[..equals], part[(equals + 1)..]);
        }
    }

    private static void WriteArgument(string place, JsonNode value, DefaultRequest request)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        var name = place[(colon + 1)..];
        switch (place[..colon])
        {
            case "uri":
                // Escaped by the SDK, and only there.
                var marker = request.ResourcePath.Contains($"{{{name}+}}", StringComparison.Ordinal) ? $"{{{name}+}}" : $"{{{name}}}";
                request.AddPathResource(marker, WithoutPath(FormArguments.TextOf(value), request.ResourcePath, marker));
                break;
            case "querystring" when value is JsonArray items:
                request.ParameterCollection.Add(name, [.. items.OfType<JsonNode>().Select(FormArguments.TextOf)]);
                break;
            case "querystring":
                request.Parameters[name] = FormArguments.TextOf(value);
                break;
            case "header":
                request.Headers[name] = FormArguments.TextOf(value);
                // S3 Control has a host per account.
                if (name == "x-amz-account-id")
                    request.HostPrefix = $"{FormArguments.TextOf(value)}.";
                break;
            default:
                throw new InvalidOperationException($"'{place}' is no place for an argument.");
        }
    }

    // Route 53 answers ids with the path before them, /hostedzone/Z1, and takes them without.
    private static string WithoutPath(string value, string path, string marker)
    {
        if (!value.StartsWith('/') || value.LastIndexOf('/') is not (> 0 and var last))
            return value;
        var before = path[..path.IndexOf(marker, StringComparison.Ordinal)];
        return before.EndsWith(value[..(last + 1)], StringComparison.Ordinal) ? value[(last + 1)..] : value;
    }
}
