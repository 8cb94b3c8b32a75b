using Amazon.CDK.AWS.CloudTrail;

new Trail(this, "Trail", new TrailProps
{
    IsMultiRegionTrail = true,
    ManagementEvents = ReadWriteType.ALL,
});
