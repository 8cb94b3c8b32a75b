using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.EFS;
using Amazon.CDK.AWS.KMS;
using FileSystem = Amazon.CDK.AWS.EFS.FileSystem;

new FileSystem(this, "Uploads", new FileSystemProps
{
    Vpc = new Vpc(this, "Network"),
    KmsKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
});
