using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Keys.</summary>
internal static class Kms
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::KMS::Key"] = KeyAsync,
        ["AWS::KMS::Alias"] = AliasAsync,
    };

    private static async Task<Created> KeyAsync(Creation resource)
    {
        var arguments = resource.Only("Description", "KeyUsage", "KeySpec", "MultiRegion");
        arguments["Policy"] = resource.Document("KeyPolicy");
        arguments["Tags"] = resource.TagsWithoutMark.AsList("TagKey", "TagValue");
        var metadata = (await resource.Calls.JsonAsync(AwsService.Kms, "CreateKey", arguments))["KeyMetadata"]!;
        var id = (string)metadata["KeyId"]!;
        if (resource.Text("EnableKeyRotation") is "true")
        {
            var rotation = resource.Only("RotationPeriodInDays");
            rotation["KeyId"] = id;
            await resource.Calls.JsonAsync(AwsService.Kms, "EnableKeyRotation", rotation);
        }

        return new Created(id).With("KeyId", id).With("Arn", (string)metadata["Arn"]!);
    }

    private static async Task<Created> AliasAsync(Creation resource)
    {
        await resource.Calls.JsonAsync(AwsService.Kms, "CreateAlias", resource.All);
        return new Created(resource.Required("AliasName"));
    }
}
