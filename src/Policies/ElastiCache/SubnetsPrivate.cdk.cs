using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;

var network = new Vpc(this, "Network");
new CfnSubnetGroup(this, "Subnets", new CfnSubnetGroupProps
{
    Description = "Private subnets",
    SubnetIds = network.SelectSubnets(new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS }).SubnetIds,
});
