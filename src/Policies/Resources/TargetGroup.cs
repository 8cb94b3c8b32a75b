using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>The targets among which a listener's action spreads requests.</summary>
public sealed record TargetGroup(Resource Resource) : IResourceView<TargetGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ElasticLoadBalancingV2::TargetGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["Name"];

    /// <inheritdoc/>
    public static TargetGroup View(Resource resource) => new(resource);

    /// <summary>The protocol towards the targets.</summary>
    public Value<string> Protocol => Resource["Protocol"].Text;

    /// <summary>The port of the targets.</summary>
    public Value<int> Port => Resource["Port"].Integer;

    /// <summary>The seconds between two health checks of a target; 30 by default (CloudFormation: TargetGroup).</summary>
    public Value<int> HealthCheckIntervalSeconds => Resource["HealthCheckIntervalSeconds"].Integer.OrDefault(30);

    /// <summary>How many failed health checks make a target unhealthy; 2 by default (CloudFormation: TargetGroup).</summary>
    public Value<int> UnhealthyThresholdCount => Resource["UnhealthyThresholdCount"].Integer.OrDefault(2);

    /// <summary>The seconds without an answer that fail a health check; 6 by default with HTTP, 10 with most others (API CreateTargetGroup).</summary>
    public Value<int> HealthCheckTimeoutSeconds =>
        Resource["HealthCheckTimeoutSeconds"].Integer.OrDefault(Protocol is Value<string>.Known { Content: "HTTP" } ? 6 : 10);

    /// <summary>The longest time until a target that fails gets no more requests; null where a setting is not known.</summary>
    public TimeSpan? Detection =>
        HealthCheckIntervalSeconds is Value<int>.Known { Content: var interval }
        && UnhealthyThresholdCount is Value<int>.Known { Content: var failures }
        && HealthCheckTimeoutSeconds is Value<int>.Known { Content: var timeout }
            ? TimeSpan.FromSeconds((interval * failures) + timeout)
            : null;
}
