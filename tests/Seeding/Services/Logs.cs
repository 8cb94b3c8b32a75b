using System.Text.Json.Nodes;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Log groups, and the delivery of logs.</summary>
internal static class Logs
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::Logs::LogGroup"] = GroupAsync,
        ["AWS::Logs::ResourcePolicy"] = PolicyAsync,
        ["AWS::Logs::DeliverySource"] = SourceAsync,
        ["AWS::Logs::DeliveryDestination"] = DestinationAsync,
        ["AWS::Logs::Delivery"] = DeliveryAsync,
    };

    private static Task<JsonObject> CallAsync(Creation resource, string operation, JsonObject arguments) => resource.Calls.JsonAsync(AwsService.Logs, operation, arguments);

    private static async Task<Created> GroupAsync(Creation resource)
    {
        var name = resource.Name("LogGroupName", 512);
        await CallAsync(resource, "CreateLogGroup", new JsonObject
        {
            ["logGroupName"] = name,
            ["kmsKeyId"] = resource.Copy("KmsKeyId"),
            ["logGroupClass"] = resource.Copy("LogGroupClass"),
            ["tags"] = resource.Tags.AsMap(),
        });
        if (resource.Copy("RetentionInDays") is { } days)
        {
            await CallAsync(resource, "PutRetentionPolicy", new JsonObject { ["logGroupName"] = name, ["retentionInDays"] = days });
        }

        return new Created(name).With("Arn", $"arn:aws:logs:{resource.Region}:{resource.Account}:log-group:{name}:*");
    }

    private static async Task<Created> PolicyAsync(Creation resource)
    {
        await CallAsync(resource, "PutResourcePolicy", Words.Camel(resource.All));
        return new Created(resource.Required("PolicyName"));
    }

    private static async Task<Created> SourceAsync(Creation resource)
    {
        var arguments = Words.Camel(resource.Except("Tags"));
        arguments["tags"] = resource.Tags.AsMap();
        var answer = await CallAsync(resource, "PutDeliverySource", arguments);

        return new Created(resource.Required("Name")).With("Arn", (string)answer["deliverySource"]!["arn"]!);
    }

    private static async Task<Created> DestinationAsync(Creation resource)
    {
        var arguments = Words.Camel(resource.Except("Tags", "DestinationResourceArn"));
        arguments["deliveryDestinationConfiguration"] = new JsonObject { ["destinationResourceArn"] = resource.Copy("DestinationResourceArn") };
        arguments["tags"] = resource.Tags.AsMap();
        var answer = await CallAsync(resource, "PutDeliveryDestination", arguments);

        return new Created(resource.Required("Name")).With("Arn", (string)answer["deliveryDestination"]!["arn"]!);
    }

    private static async Task<Created> DeliveryAsync(Creation resource)
    {
        var arguments = Words.Camel(resource.Except("Tags"));
        arguments["tags"] = resource.Tags.AsMap();
        var delivery = (await CallAsync(resource, "CreateDelivery", arguments))["delivery"]!;

        return new Created((string)delivery["id"]!).With("DeliveryId", (string)delivery["id"]!).With("Arn", (string)delivery["arn"]!);
    }
}
