using Amazon.CDK.AWS.EC2;

var group = new SecurityGroup(this, "Backend", new SecurityGroupProps
{
    Vpc = new Vpc(this, "Network"),
    AllowAllOutbound = false,
});
group.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(443), "HTTPS to anywhere");
