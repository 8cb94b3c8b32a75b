using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>Reads the answer to a call, or its error.</summary>
internal sealed class AnswerReader(AwsCall call) : ResponseUnmarshaller
{
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = XmlAnswer.Deepest };

    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var body = (AnswerBody)input;
        var operation = body.Call.Operation;
        if (body.RequestId is null)
            throw new MalformedAnswerException("NoRequestId", "an answer without a request id");
        if (IsBlank(body.Bytes.Span))
            return operation.Reads ? throw new MalformedAnswerException("Empty", "an answer without content") : new GenericAnswer();
        return new GenericAnswer { Output = operation.Api.Wire is AwsWire.Query or AwsWire.RestXml ? Xml(body, operation) : JsonOf(body, operation) };
    }

    public override AmazonServiceException UnmarshallException(UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var body = (AnswerBody)input;
        var error = AnswerError.Read(body);
        if ((body.Header("x-amz-bucket-region") ?? error.Region) is { } region && IsElsewhere(error.Code, statusCode) && region != body.Call.Region && AwsEndpoint.IsRegion(region))
            return new WrongRegionException(error.Detail, error.Code, statusCode, region);
        return new AmazonServiceException(error.Detail, innerException, ErrorType.Unknown, error.Code, body.RequestId, statusCode);
    }

    protected override UnmarshallerContext ConstructUnmarshallerContext(Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) =>
        new AnswerBody(responseStream, response, call);

    protected override UnmarshallerContext ConstructUnmarshallerContext(Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException, IRequestContext requestContext) =>
        new AnswerBody(responseStream, response, call);

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\r\n"u8).IsEmpty;

    private static bool IsElsewhere(string code, HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect
        || code is "AuthorizationHeaderMalformed" or "PermanentRedirect" or "TemporaryRedirect" or "IllegalLocationConstraintException";

    private static JsonObject JsonOf(AnswerBody body, AwsOperation operation)
    {
        // A tree that is whole at once: answers are shared between threads, and a key may stand twice.
        using var document = JsonDocument.Parse(body.Bytes, Json);
        var node = JsonTree.Of(document.RootElement);
        if (operation.Payload is not null)
            return new JsonObject { [operation.Payload] = node };
        return node as JsonObject ?? throw new MalformedAnswerException("NoObject", "JSON that is no object");
    }

    private static JsonObject Xml(AnswerBody body, AwsOperation operation)
    {
        // A bucket's policy is the JSON that it is.
        if (operation.Payload is not null && body.Bytes.Span.TrimStart(" \t\r\n"u8)[0] == (byte)'{')
            return new JsonObject { [operation.Payload] = Encoding.UTF8.GetString(body.Bytes.Span) };

        var (root, content) = XmlAnswer.Read(body.Open(), operation.Api.Xml);
        if (root is "Error" or "ErrorResponse")
            throw new MalformedAnswerException("ErrorAsAnswer", "an error as if it were an answer");
        if (string.Equals(root, "html", StringComparison.OrdinalIgnoreCase) || (operation.Api.Wire is AwsWire.Query && root != $"{operation.Name}Response"))
            throw new MalformedAnswerException("Foreign", $"a document that begins with '{AwsMessage.Shorten(root)}'");
        if (operation.Payload is not null)
            return new JsonObject { [operation.Payload] = content };

        if (operation.ResultWrapper is not null)
        {
            JsonNode? result = null;
            if ((content as JsonObject)?.Remove(operation.ResultWrapper, out result) is not true && operation.Reads)
                throw new MalformedAnswerException("NoResult", $"no {operation.ResultWrapper} in the answer");
            content = result is null or JsonValue ? new JsonObject() : result;
        }

        return content as JsonObject ?? (IsText(content, "") ? [] : throw new MalformedAnswerException("NoObject", "XML that is no structure"));
    }

    private static bool IsText(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue(out string? own) && own == text;
}
