using System.Text.Json.Nodes;

namespace FakeAws.Requests;

/// <summary>A request as AWS would understand it.</summary>
public sealed record AwsRequest
{
    /// <summary>The service by its usual short name: <c>rds</c>, <c>elbv2</c>, <c>efs</c>, <c>s3control</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The operation: <c>DescribeDBInstances</c>; method and path where the path is not known.</summary>
    public required string Operation { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    public required string AccessKey { get; init; }

    public required AwsWire Wire { get; init; }

    public required string Method { get; init; }

    /// <summary>Path and query as they were sent.</summary>
    public required string Target { get; init; }

    /// <summary>What stands in the path's braces, the query and the form: <c>Bucket</c>, <c>Action</c>.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The body; empty where it is too large to be worth reading.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>As policies and permissions say it: <c>rds:DescribeDBInstances</c>.</summary>
    public string Call => $"{Service}:{Operation}";

    public string? Parameter(string name) => Parameters.TryGetValue(name, out var value) ? value : null;

    /// <summary>The body of a JSON request.</summary>
    public JsonObject Json() => Body.IsEmpty ? [] : JsonNode.Parse(Body.Span) as JsonObject ?? [];
}
