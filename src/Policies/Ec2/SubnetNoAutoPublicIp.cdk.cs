using Amazon.CDK.AWS.EC2;

new Vpc(this, "Network", new VpcProps
{
    SubnetConfiguration =
    [
        new SubnetConfiguration { Name = "Public", SubnetType = SubnetType.PUBLIC, MapPublicIpOnLaunch = false },
        new SubnetConfiguration { Name = "Private", SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
    ],
});
