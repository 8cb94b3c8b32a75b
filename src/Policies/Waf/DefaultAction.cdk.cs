using Amazon.CDK.AWS.WAFv2;

new CfnWebACL(this, "WebAcl", new CfnWebACLProps
{
    Scope = "REGIONAL",
    DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() },
    VisibilityConfig = new CfnWebACL.VisibilityConfigProperty { CloudWatchMetricsEnabled = true, MetricName = "web", SampledRequestsEnabled = true },
    Rules = new[]
    {
        new CfnWebACL.RuleProperty
        {
            Name = "too-many-requests",
            Priority = 0,
            Action = new CfnWebACL.RuleActionProperty { Block = new CfnWebACL.BlockActionProperty() },
            Statement = new CfnWebACL.StatementProperty
            {
                RateBasedStatement = new CfnWebACL.RateBasedStatementProperty { AggregateKeyType = "IP", Limit = 1000 },
            },
            VisibilityConfig = new CfnWebACL.VisibilityConfigProperty { CloudWatchMetricsEnabled = true, MetricName = "too-many-requests", SampledRequestsEnabled = true },
        },
    },
});
