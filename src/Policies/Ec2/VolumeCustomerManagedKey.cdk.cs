using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.KMS;

new Volume(this, "Data", new VolumeProps
{
    AvailabilityZone = "us-east-1a",
    Size = Size.Gibibytes(100),
    Encrypted = true,
    EncryptionKey = new Key(this, "DataKey", new KeyProps { EnableKeyRotation = true }),
});
