using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>Schedules of secrets' rotation, of which moto keeps the days only.</summary>
internal sealed class RotationPatch(SeededStacks stacks) : IPatch
{
    public bool Concerns(AwsRequest request) => request.Call is "secretsmanager:ListSecrets" or "secretsmanager:DescribeSecret";

    public ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        var body = JsonNode.Parse(answer.Text)!.AsObject();
        foreach (var secret in request.Operation is "ListSecrets" ? body.Items("SecretList").OfType<JsonObject>() : [body])
        {
            if (secret["RotationRules"] is JsonObject rules
                && stacks.Resources(request, "AWS::SecretsManager::RotationSchedule").FirstOrDefault(seeded => seeded.PhysicalId == secret.Text("ARN")) is { } schedule)
            {
                rules["ScheduleExpression"] ??= schedule.Properties.At("RotationRules", "ScheduleExpression")?.DeepClone();
            }
        }

        return ValueTask.FromResult(AwsResponse.Json(request, body));
    }
}
