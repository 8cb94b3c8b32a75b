using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeAws.Requests;

/// <summary>Tells from a request which service, operation, account and region is meant.</summary>
internal static class RequestReader
{
    private const int LargestBody = 4 << 20;

    /// <summary>Reads a request; the body stays where it is if it is too large.</summary>
    public static async Task<AwsRequest> ReadAsync(HttpContext context, Func<string, CancellationToken, ValueTask<string>> findAccount)
    {
        var http = context.Request;
        var body = await ReadBodyAsync(http, context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = Read(http.Method, target, name => http.Headers[name].FirstOrDefault(), body);
        return request with { Account = await findAccount(request.AccessKey, context.RequestAborted) };
    }

    /// <summary>The same without a socket; the account is left to the caller.</summary>
    public static AwsRequest Read(string method, string target, Func<string, string?> header, ReadOnlyMemory<byte> body)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        AddAll(parameters, mark < 0 ? "" : target[(mark + 1)..]);
        var contentType = header("Content-Type");
        if (contentType is not null && contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal))
        {
            AddAll(parameters, System.Text.Encoding.UTF8.GetString(body.Span));
        }

        var scope = CredentialScope.Parse(header("Authorization"));
        var service = ServiceNames.Find(scope.SigningName, path, parameters.GetValueOrDefault("Version"));
        var amzTarget = header("X-Amz-Target");
        var operation = amzTarget is not null ? amzTarget[(amzTarget.LastIndexOf('.') + 1)..] : parameters.GetValueOrDefault("Action");
        if (operation is null)
        {
            var segments = RestOperation.Split(path);
            var rest = RestOperations.Find(service, method, segments, parameters);
            operation = rest?.Name ?? $"{method} {path}";
            foreach (var (name, value) in rest?.PathParameters(segments) ?? [])
            {
                parameters[name] = value;
            }
        }

        return new AwsRequest
        {
            Service = service,
            Operation = operation,
            Account = "",
            Region = scope.Region,
            AccessKey = scope.AccessKey,
            Wire = ServiceNames.FindWire(service, contentType, amzTarget is not null),
            Method = method,
            Target = target,
            Parameters = parameters,
            Body = body,
        };
    }

    private static void AddAll(Dictionary<string, string> parameters, string query)
    {
        foreach (var pair in new QueryStringEnumerable(query))
        {
            parameters[pair.DecodeName().ToString()] = pair.DecodeValue().ToString();
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (http.ContentLength is null or 0 or > LargestBody)
        {
            return default;
        }

        var body = new byte[http.ContentLength.Value];
        await http.Body.ReadExactlyAsync(body, cancellation);
        return body;
    }
}
