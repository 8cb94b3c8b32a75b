using Policies.Model;

namespace Policies.Resources;

/// <summary>A policy by which Application Auto Scaling scales a target.</summary>
public sealed record ScalingPolicy(Resource Resource) : IResourceView<ScalingPolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ApplicationAutoScaling::ScalingPolicy";

    /// <inheritdoc/>
    public static ScalingPolicy View(Resource resource) => new(resource);

    /// <summary>The scalable target, by its id.</summary>
    public Value<string> ScalingTargetId => Resource["ScalingTargetId"].Text;

    /// <summary>The service of ECS that is scaled, where the policy names it in place of the target.</summary>
    public Many<Value<string>> Service => ScaledService.Of(Resource["ResourceId"]);
}
