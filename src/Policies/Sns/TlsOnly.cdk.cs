using Amazon.CDK.AWS.SNS;

// EnforceSSL of the topic itself would wait for some other statement to make a policy.
new TopicPolicy(this, "Access", new TopicPolicyProps
{
    Topics = [new Topic(this, "Topic")],
    EnforceSSL = true,
});
