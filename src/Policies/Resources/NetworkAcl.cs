using Policies.Model;

namespace Policies.Resources;

/// <summary>A network ACL.</summary>
public sealed record NetworkAcl(Resource Resource) : IResourceView<NetworkAcl>
{
    private static readonly Relation<NetworkAclEntry, NetworkAcl> AclOfEntry = new(entry => entry.NetworkAclId);
    private static readonly Relation<SubnetNetworkAclAssociation, NetworkAcl> AclOfAssociation = new(association => association.NetworkAclId.Text);

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::NetworkAcl";

    /// <inheritdoc/>
    public static NetworkAcl View(Resource resource) => new(resource);

    /// <summary>Whether its VPC came with it; no property of a template, but the answer of EC2's API.</summary>
    public Value<bool> IsDefault => Resource["IsDefault"].Boolean.OrDefault(false);

    /// <summary>Its entries.</summary>
    public Many<NetworkAclEntry> Entries => Resource.Graph.Referring(AclOfEntry, this);

    /// <summary>Its associations with subnets.</summary>
    public Many<SubnetNetworkAclAssociation> Associations => Resource.Graph.Referring(AclOfAssociation, this);
}
