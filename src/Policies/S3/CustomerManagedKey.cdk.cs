using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.S3;

new Bucket(this, "Orders", new BucketProps
{
    Encryption = BucketEncryption.KMS,
    EncryptionKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
    BucketKeyEnabled = true,
});
