using System.Collections.Frozen;
using System.Globalization;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>What autoscalers may move: the desired count of a service and the like, within the bounds that they are given.</summary>
/// <param name="live">The live resources of an account.</param>
internal sealed class Movers(IEnumerable<ResourceDefinition> live)
{
    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    private readonly ILookup<(string? Region, string? Resource), MapNode> _targets = live
        .Where(resource => resource.Type == "AWS::ApplicationAutoScaling::ScalableTarget")
        .Select(resource => (resource.Origin.Region, Target: resource.Properties as MapNode))
        .Where(one => one.Target is not null)
        .ToLookup(one => (one.Region, Text(one.Target!, "ResourceId")), one => one.Target!);

    /// <summary>The properties of a resource that something else moved to where it may, with who did.</summary>
    public IReadOnlyDictionary<string, string> Of(ResourceDefinition expected, ResourceDefinition resource) => resource.Type switch
    {
        "AWS::ECS::Service" => Service(resource),
        "AWS::DynamoDB::Table" => Table(resource),
        "AWS::AutoScaling::AutoScalingGroup" => Within(resource, "DesiredCapacity", resource.Properties as MapNode, "MinSize", "MaxSize", "the group's scaling"),
        "AWS::RDS::DBInstance" => Within(resource, "AllocatedStorage", Storage(expected), "AllocatedStorage", "MaxAllocatedStorage", "storage autoscaling"),
        _ => None,
    };

    private FrozenDictionary<string, string> Service(ResourceDefinition service)
    {
        // arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME, of which autoscaling has the end.
        var id = (service.Arn ?? service.PhysicalId)?.Split(":service/") is [_, { } path] ? $"service/{path}" : null;
        return _targets[(service.Origin.Region, id)].Where(target => Text(target, "ScalableDimension") == "ecs:service:DesiredCount").Select(target => Within(service, "DesiredCount", target, "MinCapacity", "MaxCapacity", "Application Auto Scaling")).FirstOrDefault() ?? None;
    }

    // Application Auto Scaling knows a table as table/NAME and its indexes as table/NAME/index/INDEX.
    private FrozenDictionary<string, string> Table(ResourceDefinition table)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        Capacities($"table/{table.PhysicalId}", "table", table.Properties as MapNode, "");
        var indexes = ((table.Properties as MapNode)?["GlobalSecondaryIndexes"] as ListNode)?.Items ?? [];
        for (var index = 0; index < indexes.Length; index++)
        {
            if (indexes[index] is MapNode one)
            {
                Capacities($"table/{table.PhysicalId}/index/{Text(one, "IndexName")}", "index", one, FormattableString.Invariant($"GlobalSecondaryIndexes/{index}/"));
            }
        }

        return moved.ToFrozenDictionary(StringComparer.Ordinal);

        void Capacities(string id, string kind, MapNode? owner, string path)
        {
            foreach (var capacity in (string[])["ReadCapacityUnits", "WriteCapacityUnits"])
            {
                if (Number(owner?["ProvisionedThroughput"] as MapNode, capacity) is { } value
                    && _targets[(table.Origin.Region, id)].Any(target => Text(target, "ScalableDimension") == $"dynamodb:{kind}:{capacity}" && Number(target, "MinCapacity") <= value && value <= Number(target, "MaxCapacity")))
                {
                    moved[$"{path}ProvisionedThroughput/{capacity}"] = "Application Auto Scaling";
                }
            }
        }
    }

    private static MapNode? Storage(ResourceDefinition expected) => expected.Properties is MapNode properties && properties["MaxAllocatedStorage"] is not null ? properties : null;

    // Outside of its bounds somebody else has moved it.
    private static FrozenDictionary<string, string> Within(ResourceDefinition resource, string property, MapNode? bounds, string least, string most, string mover) =>
        bounds is not null && Number(resource.Properties as MapNode, property) is { } value && Number(bounds, least) <= value && value <= Number(bounds, most)
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [property] = mover }.ToFrozenDictionary(StringComparer.Ordinal)
            : None;

    private static string? Text(MapNode properties, string name) => (properties[name] as ScalarNode)?.Text;

    private static decimal? Number(MapNode? properties, string name) =>
        properties is not null && decimal.TryParse(Text(properties, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
