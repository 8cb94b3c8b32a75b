using Policies.Model;

namespace Policies.Resources;

/// <summary>The association of a network ACL with a subnet.</summary>
public sealed record SubnetNetworkAclAssociation(Resource Resource) : IResourceView<SubnetNetworkAclAssociation>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::SubnetNetworkAclAssociation";

    /// <inheritdoc/>
    public static SubnetNetworkAclAssociation View(Resource resource) => new(resource);

    /// <summary>The subnet's id.</summary>
    public Value<string> SubnetId => Resource["SubnetId"].Text;

    /// <summary>The property that names the network ACL.</summary>
    public Property NetworkAclId => Resource["NetworkAclId"];

    /// <summary>The network ACL.</summary>
    public Many<NetworkAcl> Acl => Resource.Graph.Follow<NetworkAcl>(NetworkAclId.Text);

    /// <summary>The subnet.</summary>
    public Many<Subnet> Subnet => Resource.Graph.Follow<Subnet>(SubnetId);
}
