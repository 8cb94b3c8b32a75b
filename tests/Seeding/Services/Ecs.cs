using System.Text.Json.Nodes;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Container services and their scaling.</summary>
internal static class Ecs
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::ECS::Cluster"] = ClusterAsync,
        ["AWS::ECS::TaskDefinition"] = TaskDefinitionAsync,
        ["AWS::ECS::Service"] = ServiceAsync,
        ["AWS::ApplicationAutoScaling::ScalableTarget"] = ScalableTargetAsync,
        ["AWS::ApplicationAutoScaling::ScalingPolicy"] = ScalingPolicyAsync,
    };

    private static Task<JsonObject> CallAsync(Creation resource, string operation, JsonObject arguments) => resource.Calls.JsonAsync(AwsService.Ecs, operation, arguments);

    private static async Task<Created> ClusterAsync(Creation resource)
    {
        var arguments = Words.Camel(resource.Except("ClusterSettings", "Tags"));
        arguments["clusterName"] = resource.Name("ClusterName", 255);
        arguments["settings"] = Words.Camel(resource.Only("ClusterSettings"))["clusterSettings"]?.DeepClone();
        arguments["tags"] = resource.Tags.AsList("key", "value");
        var cluster = (await CallAsync(resource, "CreateCluster", arguments))["cluster"]!;

        return new Created((string)cluster["clusterName"]!).With("Arn", (string)cluster["clusterArn"]!);
    }

    private static async Task<Created> TaskDefinitionAsync(Creation resource)
    {
        var arguments = Words.Camel(resource.Except("Tags"), "Options", "DockerLabels", "Labels", "DriverOpts");
        arguments["family"] ??= resource.GeneratedName(255);
        arguments["tags"] = resource.Tags.AsList("key", "value");
        var definition = (await CallAsync(resource, "RegisterTaskDefinition", arguments))["taskDefinition"]!;

        return new Created((string)definition["taskDefinitionArn"]!).With("TaskDefinitionArn", (string)definition["taskDefinitionArn"]!);
    }

    private static async Task<Created> ServiceAsync(Creation resource)
    {
        var arguments = Words.Camel(resource.Except("Tags"));
        arguments["serviceName"] = resource.Name("ServiceName", 255);
        arguments["tags"] = resource.TagsWithoutMark.AsList("key", "value");
        var service = (await CallAsync(resource, "CreateService", arguments))["service"]!;

        return new Created((string)service["serviceArn"]!).With("ServiceArn", (string)service["serviceArn"]!).With("Name", (string)service["serviceName"]!);
    }

    private static async Task<Created> ScalableTargetAsync(Creation resource)
    {
        await resource.Calls.JsonAsync(AwsService.ApplicationAutoScaling, "RegisterScalableTarget", resource.All);
        return new Created($"{resource.Required("ResourceId")}|{resource.Required("ScalableDimension")}|{resource.Required("ServiceNamespace")}");
    }

    private static async Task<Created> ScalingPolicyAsync(Creation resource)
    {
        var arguments = resource.Except("ScalingTargetId");
        if (resource.Text("ScalingTargetId")?.Split('|') is [var id, var dimension, var space])
        {
            arguments["ResourceId"] = id;
            arguments["ScalableDimension"] = dimension;
            arguments["ServiceNamespace"] = space;
        }

        var answer = await resource.Calls.JsonAsync(AwsService.ApplicationAutoScaling, "PutScalingPolicy", arguments);
        var arn = (string)answer["PolicyARN"]!;

        return new Created(arn).With("Arn", arn);
    }
}
