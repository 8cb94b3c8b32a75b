using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.KMS;

new Repository(this, "Images", new RepositoryProps
{
    EncryptionKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
});
