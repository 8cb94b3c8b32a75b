using Policies.Model;

namespace Policies.Resources;

/// <summary>How a database or a cache is reached over the network.</summary>
/// <param name="SecurityGroupIds">The property that lists its security groups.</param>
/// <param name="Port">The property that names its port.</param>
/// <param name="Ports">Its ports; the engine's where none is named.</param>
public sealed record DataStoreNetwork(Property SecurityGroupIds, Property Port, Value<int[]> Ports)
{
    private const string NoEgress = "no egress to the whole world";

    private static readonly Question<SecurityGroup> HasNarrowEgress = new(group => group.Egress.All(rule => rule.IsNarrow(NoEgress), whenNone: group.WithoutEgress(NoEgress)));

    /// <summary>Holds if the question holds for every security group; without one the store has the default group of its VPC, which is not seen.</summary>
    public Verdict EveryGroup(Func<SecurityGroup, Verdict> question, string expected)
    {
        var graph = SecurityGroupIds.Resource.Graph;
        return SecurityGroupIds.Items.All(
            id => graph.Follow<SecurityGroup>(id.Text).All(question, whenNone: Verdict.Compliant).Through(id, $"security groups with {expected}"),
            whenNone: SecurityGroupIds.Answer(Outcome.Unknown, $"security groups with {expected}", "absent, which leaves it to the default group of the VPC"));
    }

    /// <summary>
    /// Holds if the security groups admit other security groups alone, on the port alone. Any range of addresses and any prefix list admits
    /// whatever stands behind an address at the time.
    /// </summary>
    /// <param name="question">What is asked of a group and the rules' ports.</param>
    internal Verdict AdmitsGroupsOnly(IngressQuestion question) => EveryGroup(group => question.Of(group, this), "other security groups as their only sources");

    /// <summary>Holds if the security groups let nothing out to the whole world.</summary>
    public Verdict LetsNothingOut() => EveryGroup(HasNarrowEgress.Of, NoEgress);

    /// <summary>Whether a node stands for the port: <c>Endpoint.Port</c> of the store, or the same parameter as its own port.</summary>
    internal bool IsPort(Node node) => node switch
    {
        ReferenceNode { Attribute: { } attribute } reference =>
            ReferenceEquals(reference.Target, SecurityGroupIds.Resource.Definition) && attribute.EndsWith("Port", StringComparison.Ordinal),
        UnknownNode unknown => Port.Node is UnknownNode own && own.Symbol == unknown.Symbol,
        _ => false,
    };
}
