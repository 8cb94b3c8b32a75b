using Amazon.CDK.AWS.S3;

new Bucket(this, "Orders", new BucketProps
{
    ServerAccessLogsBucket = new Bucket(this, "AccessLogs"),
    ServerAccessLogsPrefix = "orders/",
});
