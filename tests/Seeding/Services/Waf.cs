using System.Text.Json.Nodes;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Web access control lists.</summary>
internal static class Waf
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::WAFv2::WebACL"] = AclAsync,
        ["AWS::WAFv2::WebACLAssociation"] = AssociationAsync,
        ["AWS::WAFv2::LoggingConfiguration"] = LoggingAsync,
    };

    private static async Task<Created> AclAsync(Creation resource)
    {
        var arguments = resource.Except("Tags");
        arguments["Name"] = resource.Name("Name");
        arguments["Tags"] = resource.Tags.AsList();
        var summary = (await resource.Calls.JsonAsync(AwsService.Waf, "CreateWebACL", arguments))["Summary"]!;
        var (name, id, arn) = ((string)summary["Name"]!, (string)summary["Id"]!, (string)summary["ARN"]!);

        return new Created($"{name}|{id}|{resource.Required("Scope")}").With("Arn", arn).With("Id", id);
    }

    private static async Task<Created> AssociationAsync(Creation resource)
    {
        await resource.Calls.JsonAsync(AwsService.Waf, "AssociateWebACL", resource.All);
        return new Created($"{resource.Required("ResourceArn")}|{resource.Required("WebACLArn")}");
    }

    private static async Task<Created> LoggingAsync(Creation resource)
    {
        await resource.Calls.JsonAsync(AwsService.Waf, "PutLoggingConfiguration", new JsonObject { ["LoggingConfiguration"] = resource.All.DeepClone() });
        return new Created(resource.Required("ResourceArn"));
    }
}
