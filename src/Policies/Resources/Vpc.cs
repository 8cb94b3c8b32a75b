using Policies.Model;

namespace Policies.Resources;

/// <summary>A virtual private cloud.</summary>
public sealed record Vpc(Resource Resource) : IResourceView<Vpc>
{
    private static readonly Relation<Subnet, Vpc> VpcOfSubnet = new(subnet => subnet.VpcId);
    private static readonly Relation<RouteTable, Vpc> VpcOfRouteTable = new(table => table.VpcId);
    private static readonly Relation<SecurityGroup, Vpc> VpcOfGroup = new(group => group.VpcId);
    private static readonly Relation<FlowLog, Vpc> VpcOfFlowLog = new(log => log.VpcId);
    private static readonly Relation<RestrictedDefaultGroup, Vpc> VpcOfRestriction = new(restriction => restriction.Group);
    private static readonly Relation<SecurityGroupIngress, Vpc> VpcOfDefaultIngress = new(ingress => DefaultGroup(ingress.Group));
    private static readonly Relation<SecurityGroupEgress, Vpc> VpcOfDefaultEgress = new(egress => DefaultGroup(egress.Group));

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::VPC";

    /// <inheritdoc/>
    public static Vpc View(Resource resource) => new(resource);

    /// <summary>Its subnets.</summary>
    public Many<Subnet> Subnets => Resource.Graph.Referring(VpcOfSubnet, this);

    /// <summary>Its flow logs; those of single subnets or interfaces do not count.</summary>
    public Many<FlowLog> FlowLogs => Resource.Graph.Referring(VpcOfFlowLog, this);

    /// <summary>The security groups of a live VPC that came with it.</summary>
    public Many<SecurityGroup> DefaultGroups => Resource.Graph.Referring(VpcOfGroup, this).Where(group => group.Name.Is("default"));

    /// <summary>The custom resources that remove the rules of the security group that comes with it.</summary>
    public Many<RestrictedDefaultGroup> Restrictions => Resource.Graph.Referring(VpcOfRestriction, this);

    /// <summary>The rules that the template gives to the security group that comes with it.</summary>
    public Many<SecurityGroupRule> DefaultGroupRules => Resource.Graph.Referring(VpcOfDefaultIngress, this).Select(ingress => ingress.Rule)
        .Concat(Resource.Graph.Referring(VpcOfDefaultEgress, this).Select(egress => egress.Rule));

    /// <summary>
    /// The main route table, which subnets without an association use. That of a template's VPC cannot be named there and has the local
    /// route alone (VPC user guide, "Route tables"): none. A live one is told by its association, which has <c>Main: true</c>.
    /// </summary>
    public Many<RouteTable> MainRouteTables
    {
        get
        {
            if (!Resource.Origin.IsLive)
            {
                return Many<RouteTable>.None;
            }

            var main = Resource.Graph.Referring(VpcOfRouteTable, this).Where(table => table.IsMain);
            return main.IsEmpty ? Many<RouteTable>.NotSeen(Resource.Answer(Outcome.Unknown, "RouteTables", "a main route table", "none that was read")) : main;
        }
    }

    // Other groups are no VPC's, and a reference that cannot be followed is none of its either.
    private static Many<Value<string>> DefaultGroup(Value<string> group) => MayBeDefaultGroup(group) ? Many<Value<string>>.Of(group) : Many<Value<string>>.None;

    private static bool MayBeDefaultGroup(Value<string> group) => group is Value<string>.Choice choice
        ? MayBeDefaultGroup(choice.WhenTrue) || MayBeDefaultGroup(choice.WhenFalse)
        : group.Property.Node is ReferenceNode { Target.Type: "AWS::EC2::VPC", Attribute: "DefaultSecurityGroup" };
}
