using Amazon.CDK.AWS.SQS;

new Queue(this, "Queue", new QueueProps { EnforceSSL = true });
