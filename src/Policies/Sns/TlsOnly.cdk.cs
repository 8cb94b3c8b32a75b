using Amazon.CDK.AWS.SNS;

new Topic(this, "Topic", new TopicProps { EnforceSSL = true });
