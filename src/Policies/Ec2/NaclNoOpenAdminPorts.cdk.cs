using Amazon.CDK.AWS.EC2;

var acl = new NetworkAcl(this, "Edge", new NetworkAclProps { Vpc = new Vpc(this, "Network") });
acl.AddEntry("Https", new CommonNetworkAclEntryOptions
{
    RuleNumber = 100,
    Direction = TrafficDirection.INGRESS,
    Traffic = AclTraffic.TcpPort(443),
    Cidr = AclCidr.AnyIpv4(),
});
