using Policies.Model;

namespace Policies.Resources;

/// <summary>A rule of a listener beside its default actions.</summary>
public sealed record ListenerRule(Resource Resource) : IResourceView<ListenerRule>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ElasticLoadBalancingV2::ListenerRule";

    /// <inheritdoc/>
    public static ListenerRule View(Resource resource) => new(resource);

    /// <summary>The listener's ARN.</summary>
    public Value<string> ListenerArn => Resource["ListenerArn"].Text;

    /// <summary>What becomes of a request that the rule matches.</summary>
    public Many<ListenerAction> Actions => Resource["Actions"].Items.Select(action => new ListenerAction(action));
}
