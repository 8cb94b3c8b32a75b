using Policies.Model;

namespace Policies.Resources;

/// <summary>An egress rule that is a resource of its own; its creation removes the group's default rule (service facts, A10).</summary>
public sealed record SecurityGroupEgress(Resource Resource) : IResourceView<SecurityGroupEgress>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::SecurityGroupEgress";

    /// <inheritdoc/>
    public static SecurityGroupEgress View(Resource resource) => new(resource);

    /// <summary>The group it belongs to, by id.</summary>
    public Value<string> Group => Resource["GroupId"].Text;

    /// <summary>The rule.</summary>
    public SecurityGroupRule Rule => new(Resource.Properties);
}
