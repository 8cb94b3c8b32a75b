using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Drift.Inventory;

/// <summary>The log groups that services make, under names of their own, for what logs to them. Those of what is gone are nobody's.</summary>
internal sealed class LogGroupOwners
{
    // What stands before and behind the name of the resource, and whether more may follow.
    private static readonly ImmutableArray<(string Type, string Before, string After, bool IsOpen)> Names =
    [
        ("AWS::Lambda::Function", "/aws/lambda/", "", false),
        ("AWS::RDS::DBInstance", "/aws/rds/instance/", "/", true),
        ("AWS::RDS::DBCluster", "/aws/rds/cluster/", "/", true),
        ("AWS::DocDB::DBCluster", "/aws/docdb/", "/", true),
        ("AWS::Neptune::DBCluster", "/aws/neptune/", "/", true),
        ("AWS::RDS::DBProxy", "/aws/rds/proxy/", "", false),
        ("AWS::ECS::Cluster", "/aws/ecs/containerinsights/", "/performance", false),
    ];

    // Lambda@Edge logs wherever it runs, under the region in which its function is kept.
    private const string AtEdge = "/aws/lambda/us-east-1.";

    private readonly FrozenSet<(string Type, string? Region, string Id)> _owners;

    /// <summary>Looks for what logs.</summary>
    public LogGroupOwners(IEnumerable<ResourceDefinition> resources) =>
        _owners = resources.Where(resource => resource.PhysicalId is not null && Names.Any(name => name.Type == resource.Type)).Select(resource => (resource.Type, resource.Origin.Region, resource.PhysicalId!)).ToFrozenSet();

    /// <summary>Whether a log group is that of something that is there.</summary>
    public bool Has(ResourceDefinition group) =>
        group.PhysicalId is { } name
        && (Names.Any(row => Owner(row.Before, row.After, row.IsOpen, name) is { } id && _owners.Contains((row.Type, group.Origin.Region, id)))
            || (name.StartsWith(AtEdge, StringComparison.Ordinal) && _owners.Contains(("AWS::Lambda::Function", "us-east-1", name[AtEdge.Length..]))));

    private static string? Owner(string before, string after, bool isOpen, string name)
    {
        if (!name.StartsWith(before, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = name[before.Length..];
        var end = isOpen ? rest.IndexOf(after, StringComparison.Ordinal) : rest.EndsWith(after, StringComparison.Ordinal) ? rest.Length - after.Length : -1;
        return end > 0 ? rest[..end] : null;
    }
}
