using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A security group of a VPC.</summary>
public sealed record SecurityGroup(Resource Resource) : IResourceView<SecurityGroup>
{
    private static readonly Relation<SecurityGroupIngress, SecurityGroup> GroupOfIngress = new(ingress => ingress.Group) { IsById = IsId };
    private static readonly Relation<SecurityGroupEgress, SecurityGroup> GroupOfEgress = new(egress => egress.Group) { IsById = IsId };

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::SecurityGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["GroupName"];

    /// <inheritdoc/>
    public static SecurityGroup View(Resource resource) => new(resource);

    /// <summary>The group's name.</summary>
    public Value<string> Name => Resource["GroupName"].Text;

    /// <summary>The VPC of the group.</summary>
    public Value<string> VpcId => Resource["VpcId"].Text;

    /// <summary>The ingress rules written within the group. A text or number is none and lets nobody in: CloudFormation refuses it.</summary>
    public Many<SecurityGroupRule> InlineIngress => Resource["SecurityGroupIngress"].Items.Where(rule => rule.Node is not ScalarNode).Select(rule => new SecurityGroupRule(rule));

    /// <summary>The egress rules written within the group.</summary>
    public Many<SecurityGroupRule> InlineEgress => Resource["SecurityGroupEgress"].Items.Select(rule => new SecurityGroupRule(rule));

    /// <summary>The egress rules that are resources of their own.</summary>
    public Many<SecurityGroupEgress> SeparateEgress => Resource.Graph.Referring(GroupOfEgress, this);

    /// <summary>All ingress rules.</summary>
    public Many<SecurityGroupRule> Ingress => InlineIngress.Concat(Resource.Graph.Referring(GroupOfIngress, this).Select(ingress => ingress.Rule));

    /// <summary>All egress rules but the default one.</summary>
    public Many<SecurityGroupRule> Egress => InlineEgress.Concat(SeparateEgress.Select(egress => egress.Rule));

    /// <summary>
    /// The answer for a group without any egress rule: EC2 gives a new group, its list absent or empty, a rule that lets everything out
    /// (CloudFormation: SecurityGroup, "Remove the default rule"). A live group without one lets nothing out.
    /// </summary>
    public Verdict WithoutEgress(string expected) => Resource.Origin.IsLive
        ? Resource["SecurityGroupEgress"].Answer(Outcome.Compliant, expected, "no rule")
        : Resource["SecurityGroupEgress"].Answer(Outcome.NonCompliant, expected, "no rule, which lets everything out to everywhere");

    private static bool IsId(Value<string> group) => group.Property.Path.ToString() == "Properties/GroupId";
}
