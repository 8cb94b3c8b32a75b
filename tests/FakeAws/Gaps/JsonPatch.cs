using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>What moto leaves out of the answers of ECS and KMS.</summary>
internal sealed class JsonPatch(SeededStacks stacks) : IPatch
{
    private static readonly string[] ServiceSettings =
        ["EnableExecuteCommand", "DeploymentConfiguration", "EnableECSManagedTags", "HealthCheckGracePeriodSeconds", "AvailabilityZoneRebalancing"];

    public bool Concerns(AwsRequest request) => request.Call is "ecs:DescribeServices" or "ecs:DescribeTaskDefinition" or "kms:DescribeKey" or "kms:GetKeyRotationStatus";

    public ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        var body = JsonNode.Parse(answer.Text)!.AsObject();
        switch (request.Operation)
        {
            case "DescribeServices":
                PatchServices(request, body);
                break;
            case "DescribeTaskDefinition":
                PatchTask(request, body["taskDefinition"]!.AsObject());
                break;
            case "DescribeKey":
                PatchKey(body["KeyMetadata"]!.AsObject());
                break;
            default:
                PatchRotation(request, body);
                break;
        }

        return ValueTask.FromResult(AwsResponse.Json(request, body));
    }

    private void PatchServices(AwsRequest request, JsonObject body)
    {
        foreach (var service in body.Items("services").OfType<JsonObject>())
        {
            var seeded = stacks.Resources(request, "AWS::ECS::Service").FirstOrDefault(seeded => seeded.PhysicalId == service.Text("serviceArn"));
            foreach (var setting in ServiceSettings)
            {
                var member = char.ToLowerInvariant(setting[0]) + setting[1..];
                service[member] ??= seeded?.Properties[setting].ToCamelCase();
            }

            service["enableExecuteCommand"] ??= false;
        }
    }

    private void PatchTask(AwsRequest request, JsonObject task)
    {
        var seeded = stacks.Resources(request, "AWS::ECS::TaskDefinition").FirstOrDefault(seeded => seeded.PhysicalId == task.Text("taskDefinitionArn"));
        foreach (var container in task.Items("containerDefinitions").OfType<JsonObject>())
        {
            var asGiven = seeded?.Properties.Items("ContainerDefinitions").FirstOrDefault(given => given.Text("Name") == container.Text("name"));
            container["healthCheck"] ??= asGiven.At("HealthCheck").ToCamelCase();
        }
    }

    private static void PatchKey(JsonObject key)
    {
        key["KeyUsage"] ??= "ENCRYPT_DECRYPT";
        key["MultiRegion"] ??= false;

        // So moto describes the keys that it makes for services.
        if (key.Text("Description") == "Default key")
        {
            key["KeyManager"] = "AWS";
        }
    }

    private void PatchRotation(AwsRequest request, JsonObject body)
    {
        if (body.Text("KeyRotationEnabled") == "true")
        {
            var asked = request.Json().Text("KeyId");
            var seeded = stacks.Resources(request, "AWS::KMS::Key").FirstOrDefault(key => asked is not null && asked.EndsWith(key.PhysicalId, StringComparison.Ordinal));
            body["RotationPeriodInDays"] ??= seeded?.Properties.Number("RotationPeriodInDays", 365) ?? 365;
        }
    }
}
