using Policies.Model;

namespace Policies.Resources;

/// <summary>The custom resource by which the CDK removes the rules of a VPC's default security group (<c>restrictDefaultSecurityGroup</c>).</summary>
public sealed record RestrictedDefaultGroup(Resource Resource) : IResourceView<RestrictedDefaultGroup>
{
    /// <inheritdoc/>
    public static string Type => "Custom::VpcRestrictDefaultSG";

    /// <inheritdoc/>
    public static RestrictedDefaultGroup View(Resource resource) => new(resource);

    /// <summary>The default group, as an attribute of its VPC.</summary>
    public Value<string> Group => Resource["DefaultSecurityGroupId"].Text;
}
