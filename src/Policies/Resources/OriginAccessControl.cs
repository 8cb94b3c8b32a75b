using Policies.Model;

namespace Policies.Resources;

/// <summary>How CloudFront signs its requests to an origin.</summary>
public sealed record OriginAccessControl(Resource Resource) : IResourceView<OriginAccessControl>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudFront::OriginAccessControl";

    /// <inheritdoc/>
    public static OriginAccessControl View(Resource resource) => new(resource);

    /// <summary><c>always</c>, <c>no-override</c> or <c>never</c>; the last signs nothing.</summary>
    public Value<string> SigningBehavior => Resource["OriginAccessControlConfig"]["SigningBehavior"].Text;
}
