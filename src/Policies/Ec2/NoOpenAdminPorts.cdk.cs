using Amazon.CDK.AWS.EC2;

var group = new SecurityGroup(this, "Bastion", new SecurityGroupProps { Vpc = new Vpc(this, "Network") });
group.AddIngressRule(Peer.Ipv4("10.0.0.0/8"), Port.Tcp(22), "SSH from our own network");
