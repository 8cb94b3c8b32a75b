using Policies.Model;

namespace Policies.Resources;

/// <summary>An ingress rule that is a resource of its own.</summary>
public sealed record SecurityGroupIngress(Resource Resource) : IResourceView<SecurityGroupIngress>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::SecurityGroupIngress";

    /// <inheritdoc/>
    public static SecurityGroupIngress View(Resource resource) => new(resource);

    /// <summary>The group it belongs to, by id or name.</summary>
    public Value<string> Group => Resource["GroupId"].Text.Or(Resource["GroupName"].Text);

    /// <summary>The rule.</summary>
    public SecurityGroupRule Rule => new(Resource.Properties);
}
