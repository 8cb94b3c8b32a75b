using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;

new Topic(this, "Topic", new TopicProps
{
    MasterKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
});
