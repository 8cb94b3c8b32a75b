using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Gaps;

/// <summary>Queues have the URLs of AWS; moto makes them of the host that it was asked by, so that they would differ from call to call.</summary>
internal sealed class QueuePatch : IPatch
{
    public bool Concerns(AwsRequest request) => request.Call is "sqs:CreateQueue" or "sqs:GetQueueUrl" or "sqs:ListQueues" && request.Wire is (AwsWire.Json10 or AwsWire.Json11);

    public ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        var body = JsonNode.Parse(answer.Text)!.AsObject();
        if (body.Text("QueueUrl") is { } url)
        {
            body["QueueUrl"] = Real(request, url);
        }

        if (body["QueueUrls"] is JsonArray urls)
        {
            body["QueueUrls"] = new JsonArray([.. urls.Select(one => (JsonNode?)Real(request, one.Text()!))]);
        }

        return ValueTask.FromResult(AwsResponse.Json(request, body));
    }

    private static string Real(AwsRequest request, string url) => $"https://sqs.{request.Region}.amazonaws.com{new Uri(url).AbsolutePath}";
}
