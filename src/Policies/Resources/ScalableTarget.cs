using Policies.Model;

namespace Policies.Resources;

/// <summary>What Application Auto Scaling may scale, between which bounds.</summary>
public sealed record ScalableTarget(Resource Resource) : IResourceView<ScalableTarget>
{
    private static readonly Relation<ScalingPolicy, ScalableTarget> TargetOfPolicy = new(policy => policy.ScalingTargetId);

    /// <inheritdoc/>
    public static string Type => "AWS::ApplicationAutoScaling::ScalableTarget";

    /// <inheritdoc/>
    public static ScalableTarget View(Resource resource) => new(resource);

    /// <summary>The service of ECS that is scaled; nothing for a target of another kind.</summary>
    public Many<Value<string>> Service => ScaledService.Of(Resource["ResourceId"]);

    /// <summary>The lower bound.</summary>
    public Value<int> MinCapacity => Resource["MinCapacity"].Integer;

    /// <summary>The upper bound.</summary>
    public Value<int> MaxCapacity => Resource["MaxCapacity"].Integer;

    /// <summary>The policies that name it.</summary>
    public Many<ScalingPolicy> Policies => Resource.Graph.Referring(TargetOfPolicy, this);
}
