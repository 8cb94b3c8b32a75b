using System.Text.Json.Nodes;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Registries of images.</summary>
internal static class Ecr
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::ECR::Repository"] = RepositoryAsync,
        ["AWS::ECR::ReplicationConfiguration"] = ReplicationAsync,
    };

    private static async Task<Created> RepositoryAsync(Creation resource)
    {
        var name = resource.Text("RepositoryName") ?? resource.GeneratedName().ToLowerInvariant();
        var arguments = Words.Camel(resource.Only("ImageTagMutability", "ImageScanningConfiguration", "EncryptionConfiguration"));
        arguments["repositoryName"] = name;
        arguments["tags"] = resource.Tags.AsList();
        var repository = (await resource.Calls.JsonAsync(AwsService.Ecr, "CreateRepository", arguments))["repository"]!;
        if (resource.Property("LifecyclePolicy")?["LifecyclePolicyText"] is { } lifecycle)
        {
            await resource.Calls.JsonAsync(AwsService.Ecr, "PutLifecyclePolicy", new JsonObject { ["repositoryName"] = name, ["lifecyclePolicyText"] = lifecycle.AsText() });
        }

        if (resource.Document("RepositoryPolicyText") is { } policy)
        {
            await resource.Calls.JsonAsync(AwsService.Ecr, "SetRepositoryPolicy", new JsonObject { ["repositoryName"] = name, ["policyText"] = policy });
        }

        return new Created(name).With("Arn", (string)repository["repositoryArn"]!).With("RepositoryUri", (string)repository["repositoryUri"]!);
    }

    private static async Task<Created> ReplicationAsync(Creation resource)
    {
        await resource.Calls.JsonAsync(AwsService.Ecr, "PutReplicationConfiguration", Words.Camel(resource.All));
        return new Created(resource.Account).With("RegistryId", resource.Account);
    }
}
