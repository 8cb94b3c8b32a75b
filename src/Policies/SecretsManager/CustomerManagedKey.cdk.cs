using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;

new Secret(this, "Credentials", new SecretProps
{
    EncryptionKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
});
