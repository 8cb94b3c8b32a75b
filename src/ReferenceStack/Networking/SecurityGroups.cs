using Amazon.CDK.AWS.EC2;
using Constructs;

namespace ReferenceStack.Networking;

/// <summary>Who may speak to whom.</summary>
internal sealed class SecurityGroups : TracedConstruct
{
    public SecurityGroups(Construct scope, string id, IVpc vpc)
        : base(scope, id)
    {
        LoadBalancer = Group("LoadBalancerSG", vpc, "Security group for Application Load Balancer", allowAllOutbound: true);
        InternalLoadBalancer = Group("InternalLoadBalancerSG", vpc, "Security group for the internal load balancer");
        Frontend = Group("FrontendSG", vpc, "Security group for frontend services");
        Backend = Group("BackendSG", vpc, "Security group for backend services", allowAllOutbound: true);
        Worker = Group("WorkerSG", vpc, "Security group for workers");
        Database = Group("DatabaseSG", vpc, "Security group for RDS database");
        Redis = Group("RedisSG", vpc, "Security group for ElastiCache Redis");

        LoadBalancer.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(Ports.Http), "Allow HTTP traffic");
        LoadBalancer.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(Ports.Https), "Allow HTTPS traffic");
        Frontend.AddIngressRule(LoadBalancer, Port.Tcp(Ports.Frontend), "Allow traffic from load balancer");
        Backend.AddIngressRule(LoadBalancer, Port.Tcp(Ports.Backend), "Allow traffic from load balancer");

        Connect(Frontend, InternalLoadBalancer, Ports.Https, "Allow HTTPS from frontend to internal load balancer");
        Connect(InternalLoadBalancer, Backend, Ports.Backend, "Allow traffic from internal load balancer");

        Database.AddIngressRule(Backend, Port.Tcp(Ports.PostgreSql), "Allow PostgreSQL access from backend");
        Redis.AddIngressRule(Backend, Port.Tcp(Ports.Redis), "Allow Redis access from backend");
        Connect(Worker, Database, Ports.PostgreSql, "Allow PostgreSQL access from workers");
        Connect(Worker, Redis, Ports.Redis, "Allow Redis access from workers");

        // Images, logs, secrets and ECS Exec are reached over HTTPS through the NAT gateway.
        Frontend.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(Ports.Https), "Allow HTTPS to AWS services");
        Worker.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(Ports.Https), "Allow HTTPS to AWS services and data sources");
    }

    public SecurityGroup LoadBalancer { get; }
    public SecurityGroup InternalLoadBalancer { get; }
    public SecurityGroup Frontend { get; }
    public SecurityGroup Backend { get; }
    public SecurityGroup Worker { get; }
    public SecurityGroup Database { get; }
    public SecurityGroup Redis { get; }

    private SecurityGroup Group(string id, IVpc vpc, string description, bool allowAllOutbound = false) =>
        new(this, id, new SecurityGroupProps { Vpc = vpc, Description = description, AllowAllOutbound = allowAllOutbound });

    /// <summary>Opens a port on both sides, for a client whose way out is restricted too.</summary>
    private static void Connect(SecurityGroup client, SecurityGroup server, int port, string description)
    {
        server.AddIngressRule(client, Port.Tcp(port), description);
        client.AddEgressRule(server, Port.Tcp(port), description);
    }
}
