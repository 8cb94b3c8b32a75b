using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.EFS;
using FileSystem = Amazon.CDK.AWS.EFS.FileSystem;

new FileSystem(this, "Uploads", new FileSystemProps
{
    Vpc = new Vpc(this, "Network"),
    EnableAutomaticBackups = true,
});
