using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.Route53;

// Route 53 writes to log groups of us-east-1 only.
var queries = new LogGroup(this, "Queries", new LogGroupProps { Retention = RetentionDays.ONE_YEAR });
queries.GrantWrite(new ServicePrincipal("route53.amazonaws.com"));
new PublicHostedZone(this, "Zone", new PublicHostedZoneProps
{
    ZoneName = "example.com",
    QueryLogsLogGroupArn = queries.LogGroupArn,
});
