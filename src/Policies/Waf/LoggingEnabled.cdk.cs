using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.WAFv2;

var acl = new CfnWebACL(this, "WebAcl", new CfnWebACLProps
{
    Scope = "REGIONAL",
    DefaultAction = new CfnWebACL.DefaultActionProperty { Block = new CfnWebACL.BlockActionProperty() },
    VisibilityConfig = new CfnWebACL.VisibilityConfigProperty { CloudWatchMetricsEnabled = true, MetricName = "web", SampledRequestsEnabled = true },
});

// WAF writes only to log groups whose names begin so.
var logs = new LogGroup(this, "Logs", new LogGroupProps { LogGroupName = "aws-waf-logs-web", Retention = RetentionDays.ONE_YEAR });
new CfnLoggingConfiguration(this, "Logging", new CfnLoggingConfigurationProps
{
    ResourceArn = acl.AttrArn,
    LogDestinationConfigs = [logs.LogGroupArn],
});
