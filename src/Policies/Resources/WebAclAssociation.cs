using Policies.Model;

namespace Policies.Resources;

/// <summary>What puts a WAFv2 web ACL before a regional resource; a distribution names its web ACL itself.</summary>
public sealed record WebAclAssociation(Resource Resource) : IResourceView<WebAclAssociation>
{
    /// <inheritdoc/>
    public static string Type => "AWS::WAFv2::WebACLAssociation";

    /// <inheritdoc/>
    public static WebAclAssociation View(Resource resource) => new(resource);

    /// <summary>The resource that is protected.</summary>
    public Value<string> ResourceArn => Resource["ResourceArn"].Text;

    /// <summary>The web ACL.</summary>
    public Value<string> WebAclArn => Resource["WebACLArn"].Text;
}
