using Amazon.CDK.AWS.EC2;

new Volume(this, "Data", new VolumeProps
{
    AvailabilityZone = "us-east-1a",
    Size = Size.Gibibytes(100),
    Encrypted = true,
});
