using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;

new Topic(this, "Topic", new TopicProps
{
    MasterKey = Alias.FromAliasName(this, "Key", "alias/aws/sns"),
});
