using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.WAFv2;

var balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps
{
    Vpc = new Vpc(this, "Network"),
    InternetFacing = true,
});
var acl = new CfnWebACL(this, "WebAcl", new CfnWebACLProps
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
new CfnWebACLAssociation(this, "Protection", new CfnWebACLAssociationProps
{
    ResourceArn = balancer.LoadBalancerArn,
    WebAclArn = acl.AttrArn,
});
