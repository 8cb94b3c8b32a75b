using System.Collections.Frozen;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>What custom resources set of other resources, whose templates are silent about it: CDK sets the notifications of a bucket so.</summary>
/// <param name="expected">The resources as the templates declare them.</param>
internal sealed class CustomSettings(IEnumerable<ResourceDefinition> expected)
{
    private const string Setter = "Custom::S3BucketNotifications";
    private const string Property = "Properties/NotificationConfiguration";
    private const string Reason = "a custom resource of CDK sets it, and the template is silent";

    private readonly FrozenSet<string> _buckets = expected
        .Where(resource => resource.Type == Setter)
        .Select(resource => ((resource.Properties as MapNode)?["BucketName"] as ScalarNode)?.Text)
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What comparing a resource came to, without what a custom resource has set.</summary>
    public ResourceComparison Without(ResourceDefinition live, ResourceComparison comparison) =>
        live.Type == "AWS::S3::Bucket" && live.PhysicalId is { } bucket && _buckets.Contains(bucket) && comparison.Differences.Any(IsSet)
            ? comparison with { Differences = comparison.Differences.RemoveAll(IsSet), NotCompared = comparison.NotCompared.Add(new(Property, Reason)) }
            : comparison;

    private static bool IsSet(PropertyDifference difference) => difference.Path == Property || difference.Path.StartsWith($"{Property}/", StringComparison.Ordinal);
}
