using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Requests;

namespace FakeAws.Responses;

/// <summary>A whole answer in memory.</summary>
public sealed record AwsResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Headers besides type, length and request id.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string Text => Encoding.UTF8.GetString(Body.Span);

    public static AwsResponse Json(AwsRequest request, JsonNode body) =>
        new(200, request.Wire switch { AwsWire.Json10 => "application/x-amz-json-1.0", AwsWire.Json11 => "application/x-amz-json-1.1", _ => "application/json" }, Encoding.UTF8.GetBytes(body.ToJsonString()));

    public static AwsResponse Xml(XElement root) =>
        new(200, "text/xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString(SaveOptions.DisableFormatting)}"));

    /// <summary>The answer of a Query service: the result in its wrapper, and the request id.</summary>
    public static AwsResponse Query(AwsRequest request, XNamespace ns, params object?[] result) => Xml(
        new XElement(ns + $"{request.Operation}Response",
            new XElement(ns + $"{request.Operation}Result", result),
            new XElement(ns + "ResponseMetadata", new XElement(ns + "RequestId", Guid.CreateVersion7().ToString()))));
}
