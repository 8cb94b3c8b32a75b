using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>What an answer that is an error says.</summary>
/// <param name="Code">Without namespace; <c>Http503</c> where there is none.</param>
/// <param name="Detail">AWS's words, or none.</param>
/// <param name="Region">Where S3 says the bucket is, or null.</param>
internal sealed record AnswerError(string Code, string Detail, string? Region)
{
    public static AnswerError Read(AnswerBody body)
    {
        // What stands before a service answers in a format of its own.
        var (code, detail, region) = body.Bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] ? OfXml(body) : OfJson(body);
        code = body.Header("x-amzn-ErrorType") ?? code;
        if (string.IsNullOrWhiteSpace(code))
            return new AnswerError($"Http{(int)body.Status}", detail ?? "", region);

        // com.amazonaws.kms#NotFoundException, NotFoundException:http://internal.amazon.com/…
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        code = colon < 0 ? code : code[..colon];
        return new AnswerError(AwsMessage.Shorten(code[(code.LastIndexOf('#') + 1)..]), detail ?? "", region);
    }

    private static (string? Code, string? Detail, string? Region) OfJson(AnswerBody body)
    {
        try
        {
            var error = JsonNode.Parse(body.Bytes.Span) as JsonObject;
            return (Text(error?["__type"] ?? error?["code"]), Text(error?["message"] ?? error?["Message"]), null);
        }
        catch (JsonException)
        {
            return (null, null, null);
        }
    }

    private static (string? Code, string? Detail, string? Region) OfXml(AnswerBody body)
    {
        try
        {
            var (root, content) = XmlAnswer.Read(body.Open(), XmlShape.Empty);
            var document = content as JsonObject;
            var error = (root is "Error" ? document : document?["Error"] ?? (document?["Errors"] as JsonObject)?["Error"]) as JsonObject;
            return (Text(error?[nameof(Code)]), Text(error?["Message"]), Text(error?[nameof(Region)]));
        }
        catch (Exception failure) when (failure is XmlException or MalformedAnswerException)
        {
            return (null, null, null);
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
