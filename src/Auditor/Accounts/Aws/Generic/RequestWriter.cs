using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>Writes a call as a request in its API's format.</summary>
internal sealed class RequestWriter : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = ((GenericRequest)input).Call;
        var api = call.Operation.Api;
        // S3 signs a path as it is sent, all others escape it once more.
        var request = new DefaultRequest(input, api.ServiceId) { HttpMethod = "POST", ResourcePath = "/", UseDoubleEncoding = api.SigningName != "s3" };
        switch (api.Wire)
        {
            case AwsWire.Query:
                request.Parameters["Action"] = call.Operation.Name;
                request.Parameters["Version"] = api.Version;
                FormArguments.Write(call, request.Parameters);
                break;
            case AwsWire.Json10 or AwsWire.Json11:
                request.Headers["X-Amz-Target"] = $"{api.TargetPrefix}.{call.Operation.Name}";
                Fill(request, Bytes(call.Arguments), api.Wire is AwsWire.Json10 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1");
                break;
            case AwsWire.RestJson:
                var json = RestArguments.Write(call, request)?.Body;
                if (json is not null || request.HttpMethod != "GET")
                    Fill(request, json is null ? [.. "{}"u8] : Bytes(json), "application/json");
                break;
            case AwsWire.RestXml:
                if (RestArguments.Write(call, request) is { } xml)
                    Fill(request, XmlBody.Write(xml.Name, xml.Body, call.Operation), "application/xml");
                break;
            default:
                throw new NotSupportedException($"{api.Name} has a client of its own.");
        }

        return request;
    }

    private static void Fill(DefaultRequest request, byte[] content, string type)
    {
        request.Headers["Content-Type"] = type;
        request.Content = content;
    }

    private static byte[] Bytes(JsonNode body)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            body.WriteTo(writer);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
