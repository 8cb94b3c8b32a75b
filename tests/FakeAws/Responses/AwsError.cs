using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Requests;

namespace FakeAws.Responses;

/// <summary>An error as the service words it.</summary>
public sealed record AwsError(int Status, string Code, string Message)
{
    /// <summary>A refusal, with the code and status that this service uses.</summary>
    public static AwsError Denied(AwsRequest request)
    {
        var message = $"User: arn:aws:sts::{request.Account}:assumed-role/auditor/fake is not authorized to perform: {request.Call}";
        return request.Wire switch
        {
            AwsWire.Ec2Query => new AwsError(403, "UnauthorizedOperation", message),
            AwsWire.Query when request.Service == "sns" => new AwsError(403, "AuthorizationError", message),
            AwsWire.Query or AwsWire.RestXml => new AwsError(403, "AccessDenied", message),
            AwsWire.RestJson => new AwsError(403, "AccessDeniedException", message),
            _ => new AwsError(400, "AccessDeniedException", message),
        };
    }

    /// <summary>A throttle, with the code and status that this service uses.</summary>
    public static AwsError Throttled(AwsRequest request) => request.Service switch
    {
        "ec2" => new AwsError(503, "RequestLimitExceeded", "Request limit exceeded."),
        "s3" or "s3control" => new AwsError(503, "SlowDown", "Please reduce your request rate."),
        "organizations" => new AwsError(400, "TooManyRequestsException", "You have sent too many requests in too short a period of time."),
        "efs" or "backup" => new AwsError(429, "ThrottlingException", "Rate exceeded"),
        _ when request.Wire is AwsWire.Query or AwsWire.RestXml => new AwsError(400, "Throttling", "Rate exceeded"),
        _ => new AwsError(400, "ThrottlingException", "Rate exceeded"),
    };

    /// <summary>A failure of the service itself.</summary>
    public static AwsError Internal(AwsRequest request) => request.Wire is AwsWire.Json10 or AwsWire.Json11 or AwsWire.RestJson
        ? new AwsError(500, "InternalServerException", "An internal error occurred.")
        : new AwsError(500, request.Wire == AwsWire.Ec2Query || request.Service == "s3" ? "InternalError" : "InternalFailure", "An internal error occurred.");

    public AwsResponse ToResponse(AwsRequest request)
    {
        var id = Guid.CreateVersion7().ToString();
        return request.Wire switch
        {
            AwsWire.Ec2Query => Xml(new XElement("Response", new XElement("Errors", Details()), new XElement("RequestID", id))),
            AwsWire.RestXml when request.Service == "s3" => Xml(new XElement("Error", Details().Elements(), new XElement("RequestId", id), new XElement("HostId", "fake"))),
            AwsWire.Query or AwsWire.RestXml => Xml(new XElement("ErrorResponse", Details(), new XElement("RequestId", id))),
            AwsWire.RestJson => Json(request, new JsonObject { ["message"] = Message }) with { Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-amzn-ErrorType"] = Code } },
            _ => Json(request, new JsonObject { ["__type"] = Code, ["message"] = Message }),
        };
    }

    private XElement Details() => new("Error", new XElement("Type", Status < 500 ? "Sender" : "Receiver"), new XElement("Code", Code), new XElement("Message", Message));

    private AwsResponse Xml(XElement root) => AwsResponse.Xml(root) with { Status = Status };

    private AwsResponse Json(AwsRequest request, JsonObject body) => AwsResponse.Json(request, body) with { Status = Status };
}
