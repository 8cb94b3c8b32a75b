using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;

var key = new Key(this, "LogKey", new KeyProps { EnableKeyRotation = true });
key.GrantEncryptDecrypt(new ServicePrincipal($"logs.{Region}.amazonaws.com"));

new LogGroup(this, "Requests", new LogGroupProps
{
    EncryptionKey = key,
});
