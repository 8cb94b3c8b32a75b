using Amazon.CDK.AWS.EC2;

new Instance_(this, "Bastion", new InstanceProps
{
    Vpc = new Vpc(this, "Network"),
    InstanceType = new InstanceType("t4g.micro"),
    MachineImage = MachineImage.LatestAmazonLinux2023(new AmazonLinux2023ImageSsmParameterProps { CpuType = AmazonLinuxCpuType.ARM_64 }),
    RequireImdsv2 = true,
});
