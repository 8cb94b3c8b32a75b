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
            Name = "common",
            Priority = 0,
            OverrideAction = new CfnWebACL.OverrideActionProperty { None = new Dictionary<string, object>() },
            Statement = new CfnWebACL.StatementProperty
            {
                ManagedRuleGroupStatement = new CfnWebACL.ManagedRuleGroupStatementProperty { VendorName = "AWS", Name = "AWSManagedRulesCommonRuleSet" },
            },
            VisibilityConfig = new CfnWebACL.VisibilityConfigProperty { CloudWatchMetricsEnabled = true, MetricName = "common", SampledRequestsEnabled = true },
        },
    },
});
