using Amazon.CDK.AWS.EC2;
using Constructs;
using ReferenceStack.Networking;

namespace ReferenceStack.Auditing;

/// <summary>Who may speak to whom: people to the load balancer, that to the auditor, the auditor to its database and to AWS.</summary>
internal sealed class AuditorSecurityGroups : TracedConstruct
{
    public AuditorSecurityGroups(Construct scope, string id, IVpc vpc)
        : base(scope, id)
    {
        Auditor = Traced(Group("AuditorSG", vpc, "Security group for the auditor"));
        Database = Traced(Group("DatabaseSG", vpc, "Security group for the database of the auditor"));

        Database.AddIngressRule(Auditor, Port.Tcp(Ports.PostgreSql), "Allow PostgreSQL access from the auditor");
        Auditor.AddEgressRule(Database, Port.Tcp(Ports.PostgreSql), "Allow PostgreSQL access");
        Auditor.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(Ports.Https), "Allow HTTPS to the accounts that are read, to the login and to webhooks");
    }

    public SecurityGroup Auditor { get; }

    public SecurityGroup Database { get; }

    /// <summary>The group of a load balancer that some addresses reach, and that reaches the auditor.</summary>
    public SecurityGroup InFront(IVpc vpc, string clients)
    {
        var balancer = Traced(Group("LoadBalancerSG", vpc, "Security group for the load balancer of the auditor"));
        balancer.AddIngressRule(Peer.Ipv4(clients), Port.Tcp(Ports.Https), "Allow HTTPS from those who look at the pages");
        balancer.AddEgressRule(Auditor, Port.Tcp(AuditorTask.Port), "Allow traffic to the auditor");
        Auditor.AddIngressRule(balancer, Port.Tcp(AuditorTask.Port), "Allow traffic from load balancer");
        return balancer;
    }

    private SecurityGroup Group(string id, IVpc vpc, string description) =>
        new(this, id, new SecurityGroupProps { Vpc = vpc, Description = description, AllowAllOutbound = false });
}
