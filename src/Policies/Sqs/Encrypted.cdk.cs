using Amazon.CDK.AWS.SQS;

new Queue(this, "Queue", new QueueProps { Encryption = QueueEncryption.SQS_MANAGED });
