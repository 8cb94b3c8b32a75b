using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Roles and what they may do.</summary>
internal static class Iam
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::IAM::Role"] = RoleAsync,
        ["AWS::IAM::Policy"] = PolicyAsync,
        ["AWS::IAM::OIDCProvider"] = ProviderAsync,
    };

    private static async Task<Created> RoleAsync(Creation resource)
    {
        var name = resource.Name("RoleName", 64);
        var arguments = resource.Only("Description", "MaxSessionDuration", "Path", "PermissionsBoundary");
        arguments["RoleName"] = name;
        arguments["AssumeRolePolicyDocument"] = resource.Document("AssumeRolePolicyDocument");
        arguments["Tags"] = resource.TagsWithoutMark.AsList();
        var answer = await resource.Calls.QueryAsync(AwsService.Iam, "CreateRole", arguments);
        foreach (var policy in resource.Property("Policies")?.AsArray() ?? [])
        {
            await PutPolicyAsync(resource, name, (string)policy!["PolicyName"]!, policy["PolicyDocument"]!.AsDocument());
        }

        foreach (var policy in resource.Property("ManagedPolicyArns")?.AsArray() ?? [])
        {
            await resource.Calls.QueryAsync(AwsService.Iam, "AttachRolePolicy", new JsonObject { ["RoleName"] = name, ["PolicyArn"] = (string)policy! });
        }

        return new Created(name).With("Arn", answer.Descendants("Arn").First().Value).With("RoleId", answer.Descendants("RoleId").First().Value);
    }

    private static async Task<Created> PolicyAsync(Creation resource)
    {
        foreach (var role in resource.Property("Roles")?.AsArray() ?? [])
        {
            await PutPolicyAsync(resource, (string)role!, resource.Required("PolicyName"), resource.Document("PolicyDocument")!);
        }

        return new Created(resource.GeneratedName(24));
    }

    private static Task<XElement> PutPolicyAsync(Creation resource, string role, string name, string document) =>
        resource.Calls.QueryAsync(AwsService.Iam, "PutRolePolicy", new JsonObject { ["RoleName"] = role, ["PolicyName"] = name, ["PolicyDocument"] = document });

    private static async Task<Created> ProviderAsync(Creation resource)
    {
        var arguments = resource.Only("Url", "ThumbprintList");
        arguments["ClientIDList"] = resource.Copy("ClientIdList");
        arguments["Tags"] = resource.TagsWithoutMark.AsList();
        var answer = await resource.Calls.QueryAsync(AwsService.Iam, "CreateOpenIDConnectProvider", arguments);
        var arn = answer.Descendants("OpenIDConnectProviderArn").First().Value;

        return new Created(arn).With("Arn", arn);
    }
}
