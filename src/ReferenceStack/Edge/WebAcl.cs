using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.WAFv2;
using Constructs;
using ReferenceStack.Observability;

namespace ReferenceStack.Edge;

/// <summary>A web ACL of AWS's managed rules and a rate limit, with its log.</summary>
internal sealed class WebAcl : TracedConstruct
{
    private const int RequestsPerFiveMinutes = 2000;

    public WebAcl(Construct scope, string id, string name, WebAclScope aclScope, IKey logKey)
        : base(scope, id)
    {
        Acl = Traced(new CfnWebACL(this, "Acl", new CfnWebACLProps
        {
            Name = name,
            Scope = aclScope.ToString().ToUpperInvariant(),
            DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() },
            VisibilityConfig = Visibility(name),
            Rules = new object[]
            {
                ManagedRules(0, "AWSManagedRulesAmazonIpReputationList"),
                ManagedRules(1, "AWSManagedRulesCommonRuleSet"),
                ManagedRules(2, "AWSManagedRulesKnownBadInputsRuleSet"),
                RateLimit(3, aclScope),
            },
        }));

        // WAF delivers only to groups whose name begins so.
        var log = Traced(new EncryptedLogGroup(this, "Log", $"aws-waf-logs-{name}", logKey));
        Traced(new CfnLoggingConfiguration(this, "Logging", new CfnLoggingConfigurationProps
        {
            ResourceArn = Acl.AttrArn,
            LogDestinationConfigs = [log.PlainArn],
        }));
    }

    public CfnWebACL Acl { get; }

    /// <summary>Puts a load balancer behind the ACL.</summary>
    public void Protect(LoadBalancer loadBalancer) =>
        Traced(new CfnWebACLAssociation(loadBalancer, "WebAcl", new CfnWebACLAssociationProps
        {
            ResourceArn = loadBalancer.Alb.LoadBalancerArn,
            WebAclArn = Acl.AttrArn,
        }));

    private static CfnWebACL.RuleProperty ManagedRules(int priority, string name) => new()
    {
        Name = name,
        Priority = priority,
        Statement = new CfnWebACL.StatementProperty
        {
            ManagedRuleGroupStatement = new CfnWebACL.ManagedRuleGroupStatementProperty { VendorName = "AWS", Name = name },
        },
        OverrideAction = new CfnWebACL.OverrideActionProperty { None = new Dictionary<string, object>(StringComparer.Ordinal) },
        VisibilityConfig = Visibility(name),
    };

    private static CfnWebACL.RuleProperty RateLimit(int priority, WebAclScope aclScope) => new()
    {
        Name = "RateLimit",
        Priority = priority,
        Statement = new CfnWebACL.StatementProperty { RateBasedStatement = aclScope is WebAclScope.Regional ? PerForwardedClient : PerClient },
        Action = new CfnWebACL.RuleActionProperty { Block = new CfnWebACL.BlockActionProperty() },
        VisibilityConfig = Visibility("RateLimit"),
    };

    private static CfnWebACL.RateBasedStatementProperty PerClient => new() { AggregateKeyType = "IP", Limit = RequestsPerFiveMinutes };

    // A load balancer sees the addresses of CloudFront's edges, each of which speaks for many clients.
    private static CfnWebACL.RateBasedStatementProperty PerForwardedClient => new()
    {
        AggregateKeyType = "FORWARDED_IP",
        ForwardedIpConfig = new CfnWebACL.ForwardedIPConfigurationProperty { HeaderName = "X-Forwarded-For", FallbackBehavior = "NO_MATCH" },
        Limit = RequestsPerFiveMinutes,
    };

    private static CfnWebACL.VisibilityConfigProperty Visibility(string metric) => new()
    {
        CloudWatchMetricsEnabled = true,
        MetricName = metric,
        SampledRequestsEnabled = true,
    };
}
