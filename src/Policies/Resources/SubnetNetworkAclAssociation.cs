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

    /// <summary>The subnet.</summary>
    public Many<Subnet> Subnet => Resource.Graph.Follow<Subnet>(SubnetId);

    /// <summary>Holds if the question holds for the network ACL, and it is not the one that the VPC came with.</summary>
    public Verdict HasOwnAcl(Func<NetworkAcl, Verdict> question, string expected) => NetworkAclId.Text.Judge(
        id => id.Property.Node is ReferenceNode { Target.Type: "AWS::EC2::VPC", Attribute: "DefaultNetworkAcl" }
            ? id.Property.Answer(Outcome.NonCompliant, expected, "the default one of the VPC")
            : Resource.Graph.Follow<NetworkAcl>(id).All(acl => acl.IsDefault.Is(false) & question(acl), whenNone: id.Property.Answer(Outcome.Unknown, expected)),
        expected);
}
