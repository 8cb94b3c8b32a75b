using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

var network = new Vpc(this, "Network", new VpcProps
{
    SubnetConfiguration =
    [
        new SubnetConfiguration { Name = "Public", SubnetType = SubnetType.PUBLIC },
        new SubnetConfiguration { Name = "Private", SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
        new SubnetConfiguration { Name = "Data", SubnetType = SubnetType.PRIVATE_ISOLATED },
    ],
});
var data = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED };

new SubnetGroup(this, "DataSubnets", new SubnetGroupProps { Vpc = network, VpcSubnets = data, Description = "Databases" });

var acl = new NetworkAcl(this, "DataAcl", new NetworkAclProps { Vpc = network, SubnetSelection = data });
acl.AddEntry("FromNetwork", new CommonNetworkAclEntryOptions
{
    RuleNumber = 100,
    Direction = TrafficDirection.INGRESS,
    Traffic = AclTraffic.TcpPort(5432),
    Cidr = AclCidr.Ipv4(network.VpcCidrBlock),
});
acl.AddEntry("ToNetwork", new CommonNetworkAclEntryOptions
{
    RuleNumber = 100,
    Direction = TrafficDirection.EGRESS,
    Traffic = AclTraffic.TcpPortRange(1024, 65535),
    Cidr = AclCidr.Ipv4(network.VpcCidrBlock),
});
