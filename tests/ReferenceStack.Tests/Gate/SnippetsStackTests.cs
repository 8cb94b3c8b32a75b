using Policies.Model;

namespace ReferenceStack.Tests.Gate;

/// <summary>The gate finds in the document's snippets what the README says they break.</summary>
public sealed class SnippetsStackTests(GateAudits audits, SnippetsAssembly snippets) : IClassFixture<GateAudits>
{
    [Theory]
    [InlineData("elasticache-encrypted-at-rest", "Properties/Engine")]
    [InlineData("elasticache-encrypted-in-transit", "Properties/TransitEncryptionEnabled")]
    public void Redis_has_no_encryption_at_all(string policy, string path) => Finds(policy, "AWS::ElastiCache::CacheCluster", path);

    [Fact]
    public void The_database_has_no_customer_managed_key() => Finds("rds-storage-customer-managed-key", "AWS::RDS::DBInstance", "Properties/KmsKeyId");

    [Fact]
    public void The_database_has_no_standby_for_a_recovery_in_15_minutes() => Finds("rds-multi-az", "AWS::RDS::DBInstance", "Properties/MultiAZ");

    [Theory]
    [InlineData("cloudfront-security-headers", "CacheBehaviors/0")]
    [InlineData("cloudfront-content-security-policy", "DefaultCacheBehavior")]
    [InlineData("cloudfront-hsts", "DefaultCacheBehavior")]
    public void The_custom_headers_policy_is_attached_to_nothing(string policy, string behavior) =>
        Finds(policy, "AWS::CloudFront::Distribution", $"Properties/DistributionConfig/{behavior}/ResponseHeadersPolicyId");

    [Fact]
    public void The_TLS_policy_of_the_load_balancer_is_left_at_its_default() =>
        Finds("elb-listener-tls12", "AWS::ElasticLoadBalancingV2::Listener", "Properties/SslPolicy");

    [Fact]
    public void The_billing_alarm_lacks_its_currency() => Finds("cloudwatch-billing-alarm", "AWS::CloudWatch::Alarm", "Properties/Dimensions");

    [Fact]
    public void All_findings_are_those_approved() => Approved.Verify(
        "snippets.txt",
        audits.Snippets.Findings.Select(finding => $"{finding.Outcome} {finding.Policy} {finding.Resource.Name} {finding.Evidence[0].Path}"));

    private void Finds(string policy, string type, string path)
    {
        var finding = Assert.Single(audits.Snippets.Findings, finding => finding.Policy == policy && finding.Resource.Type == type);
        Assert.Equal((Outcome.NonCompliant, path), (finding.Outcome, finding.Evidence[0].Path));
        Assert.Equal(
            PropertyLine.Of(File.ReadAllBytes(Path.Combine(snippets.Assembly.Folder, "DocumentedSnippets.template.json")), finding.Resource.LogicalId, path),
            finding.Location!.Line);
    }
}
