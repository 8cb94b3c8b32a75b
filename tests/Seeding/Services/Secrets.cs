using System.Globalization;
using System.Text.Json.Nodes;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Secrets.</summary>
internal static class Secrets
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::SecretsManager::Secret"] = SecretAsync,
        ["AWS::SecretsManager::ResourcePolicy"] = PolicyAsync,
        ["AWS::SecretsManager::RotationSchedule"] = RotationAsync,
    };

    private static async Task<Created> SecretAsync(Creation resource)
    {
        var arguments = resource.Only("Description", "KmsKeyId");
        arguments["Name"] = resource.Name("Name");
        arguments["SecretString"] = resource.Text("SecretString") ?? (resource.Property("GenerateSecretString") is null ? null : "generated");
        arguments["Tags"] = resource.Tags.AsList();
        var arn = (string)(await resource.Calls.JsonAsync(AwsService.SecretsManager, "CreateSecret", arguments))["ARN"]!;

        return new Created(arn).With("Id", arn);
    }

    private static async Task<Created> PolicyAsync(Creation resource)
    {
        await resource.Calls.JsonAsync(AwsService.SecretsManager, "PutResourcePolicy", new JsonObject
        {
            ["SecretId"] = resource.Required("SecretId"),
            ["ResourcePolicy"] = resource.Document("ResourcePolicy"),
            ["BlockPublicPolicy"] = resource.Copy("BlockPublicPolicy"),
        });

        return new Created(resource.Required("SecretId"));
    }

    private static async Task<Created> RotationAsync(Creation resource)
    {
        var arguments = resource.Only("SecretId", "RotationLambdaARN", "RotationRules");

        // The service reckons the days from the schedule; moto rotates by days only.
        if (arguments["RotationRules"] is JsonObject rules && ((string?)rules["ScheduleExpression"])?.Split('(', ' ') is ["rate", var count, "days)" or "day)"])
        {
            rules["AutomaticallyAfterDays"] ??= int.Parse(count, CultureInfo.InvariantCulture);
        }

        await resource.Calls.JsonAsync(AwsService.SecretsManager, "RotateSecret", arguments);
        return new Created(resource.Required("SecretId"));
    }
}
