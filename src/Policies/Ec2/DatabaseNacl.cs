using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that data subnets have a network ACL of their own.</summary>
public sealed class DatabaseNacl : Policy<DbSubnetGroup, CacheSubnetGroup>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-database-nacl",
        Title = "The subnets of databases and caches have a network ACL of their own",
        Rationale = "A network ACL of their own keeps everything but the application away from the data, whatever the security groups say.",
        Remediation = "Add a NetworkAcl that admits the application alone, and associate it with the data subnets only.",
        Severity = Severity.Low,
    };

    private const string Expected = "a network ACL for data subnets alone";

    private static readonly Question<Subnet> IsGuarded = new(HasOwn);
    private static readonly Question<Subnet> HoldsData = new(subnet => subnet.DbGroups.Exist(Not(subnet)) | subnet.CacheGroups.Exist(Not(subnet)));
    private static readonly Question<NetworkAcl> IsForData = new(acl => acl.Associations.All(other => other.Subnet.All(HoldsData.Of, Verdict.Compliant), Verdict.Compliant));

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbSubnetGroup group) => Evaluate(group.SubnetIds);

    /// <inheritdoc/>
    protected override Verdict Evaluate(CacheSubnetGroup group) => Evaluate(group.SubnetIds);

    private static Verdict Evaluate(Property subnetIds) => subnetIds.Items.All(
        id => id.Resource.Graph.Follow<Subnet>(id.Text).All(IsGuarded.Of, whenNone: Verdict.Compliant).Via(id, "a subnet with " + Expected),
        whenNone: subnetIds.Answer(Outcome.Unknown, Expected));

    private static Verdict HasOwn(Subnet subnet) => subnet.AclAssociations.All(
        association => association.Acl.All(IsForData.Of, whenNone: association.NetworkAclId.Answer(Outcome.Unknown, Expected)),
        whenNone: subnet.Resource.Answer(Outcome.NonCompliant, "NetworkAcl", Expected, "the default one of the VPC"));

    private static Verdict Not(Subnet subnet) => subnet.Resource.Answer(Outcome.NonCompliant, "SubnetGroup", "no other subnets with the same network ACL", "a subnet of no data store");
}
