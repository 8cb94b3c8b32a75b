using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Databases.</summary>
internal static class Rds
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::RDS::DBSubnetGroup"] = SubnetGroupAsync,
        ["AWS::RDS::DBParameterGroup"] = ParameterGroupAsync,
        ["AWS::RDS::DBInstance"] = InstanceAsync,
    };

    private static Task<XElement> CallAsync(Creation resource, string operation, JsonObject arguments) => resource.Calls.QueryAsync(AwsService.Rds, operation, arguments);

    private static async Task<Created> SubnetGroupAsync(Creation resource)
    {
        var name = resource.Name("DBSubnetGroupName", 255).ToLowerInvariant();
        var arguments = resource.Except("Tags");
        arguments["DBSubnetGroupName"] = name;
        arguments["Tags"] = resource.Tags.AsList();
        await CallAsync(resource, "CreateDBSubnetGroup", arguments);

        return new Created(name);
    }

    private static async Task<Created> ParameterGroupAsync(Creation resource)
    {
        var name = resource.Name("DBParameterGroupName", 255).ToLowerInvariant();
        await CallAsync(resource, "CreateDBParameterGroup", new JsonObject
        {
            ["DBParameterGroupName"] = name,
            ["DBParameterGroupFamily"] = resource.Required("Family"),
            ["Description"] = resource.Copy("Description"),
            ["Tags"] = resource.Tags.AsList(),
        });
        var parameters = resource.Property("Parameters")?.AsObject() ?? [];
        await CallAsync(resource, "ModifyDBParameterGroup", new JsonObject
        {
            ["DBParameterGroupName"] = name,
            ["Parameters"] = new JsonArray([.. parameters.Select(parameter => new JsonObject
            {
                ["ParameterName"] = parameter.Key,
                ["ParameterValue"] = parameter.Value!.AsText(),
                ["ApplyMethod"] = "pending-reboot",
            })]),
        });

        return new Created(name).With("DBParameterGroupName", name);
    }

    private static async Task<Created> InstanceAsync(Creation resource)
    {
        var name = resource.Name("DBInstanceIdentifier", 63).ToLowerInvariant();
        var arguments = resource.Except("Tags", "VPCSecurityGroups", "MasterUserSecret", "AutomaticBackupReplicationKmsKeyId", "AutomaticBackupReplicationRegion", "DeleteAutomatedBackups");
        arguments["DBInstanceIdentifier"] = name;
        arguments["VpcSecurityGroupIds"] = resource.Copy("VPCSecurityGroups");
        arguments["MasterUserSecretKmsKeyId"] = resource.Property("MasterUserSecret")?["KmsKeyId"]?.DeepClone();
        arguments["Tags"] = resource.Tags.AsList();
        await CallAsync(resource, "CreateDBInstance", arguments);
        var instance = await CallAsync(resource, "DescribeDBInstances", new JsonObject { ["DBInstanceIdentifier"] = name });
        string First(string element) => instance.Descendants(element).First().Value;

        return new Created(name)
            .With("DBInstanceArn", First("DBInstanceArn"))
            .With("DbiResourceId", First("DbiResourceId"))
            .With("Endpoint.Address", First("Address"))
            .With("Endpoint.Port", First("Port"))
            .With("MasterUserSecret.SecretArn", instance.Descendants("SecretArn").FirstOrDefault()?.Value ?? "");
    }
}
