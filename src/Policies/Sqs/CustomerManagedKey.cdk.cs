using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SQS;

new Queue(this, "Queue", new QueueProps
{
    EncryptionMasterKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
});
