using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;
using Amazon.CDK.AWS.WAFv2;

// A web ACL of this scope can only be made in us-east-1.
var acl = new CfnWebACL(this, "WebAcl", new CfnWebACLProps
{
    Scope = "CLOUDFRONT",
    DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() },
    VisibilityConfig = new CfnWebACL.VisibilityConfigProperty { CloudWatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = "site" },
    Rules = new[]
    {
        new CfnWebACL.RuleProperty
        {
            Name = "common",
            Priority = 0,
            Statement = new CfnWebACL.StatementProperty
            {
                ManagedRuleGroupStatement = new CfnWebACL.ManagedRuleGroupStatementProperty { VendorName = "AWS", Name = "AWSManagedRulesCommonRuleSet" },
            },
            OverrideAction = new CfnWebACL.OverrideActionProperty { None = new Dictionary<string, object>() },
            VisibilityConfig = new CfnWebACL.VisibilityConfigProperty { CloudWatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = "common" },
        },
    },
});

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions { Origin = new HttpOrigin("origin.example.com") },
    WebAclId = acl.AttrArn,
});
