using System.Globalization;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace ReferenceStack.Networking;

/// <summary>The network ACL of the database tier: the application tier reaches its two ports, and nothing leaves but answers.</summary>
internal sealed class DatabaseNetworkAcl : TracedConstruct
{
    private const int RuleNumberStep = 10;

    private readonly NetworkAcl _acl;
    private readonly Dictionary<TrafficDirection, int> _ruleNumbers = [];

    public DatabaseNetworkAcl(Construct scope, string id, Vpc vpc)
        : base(scope, id)
    {
        _acl = Traced(new NetworkAcl(this, "Acl", new NetworkAclProps { Vpc = vpc, SubnetSelection = Network.Database }));

        // An ACL keeps no state: answers go back to the ephemeral ports of whoever asked.
        var ephemeral = AclTraffic.TcpPortRange(1024, 65535);

        foreach (var application in vpc.PrivateSubnets)
        {
            Allow(TrafficDirection.INGRESS, application, AclTraffic.TcpPort(Ports.PostgreSql));
            Allow(TrafficDirection.INGRESS, application, AclTraffic.TcpPort(Ports.Redis));
            Allow(TrafficDirection.EGRESS, application, ephemeral);
        }

        // The replicas of the cache follow their primary across the zones of this tier.
        foreach (var peer in vpc.IsolatedSubnets)
        {
            Allow(TrafficDirection.INGRESS, peer, ephemeral);
            Allow(TrafficDirection.EGRESS, peer, ephemeral);
        }
    }

    private void Allow(TrafficDirection direction, ISubnet subnet, AclTraffic traffic)
    {
        var number = _ruleNumbers.GetValueOrDefault(direction) + RuleNumberStep;
        _ruleNumbers[direction] = number;

        _acl.AddEntry(string.Create(CultureInfo.InvariantCulture, $"{direction}{number}"), new CommonNetworkAclEntryOptions
        {
            RuleNumber = number,
            Direction = direction,
            Cidr = AclCidr.Ipv4(subnet.Ipv4CidrBlock),
            Traffic = traffic,
            RuleAction = Amazon.CDK.AWS.EC2.Action.ALLOW,
        });
    }
}
