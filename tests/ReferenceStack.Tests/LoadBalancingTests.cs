namespace ReferenceStack.Tests;

public sealed class LoadBalancingTests(ReferenceAssembly reference)
{
    [Fact]
    public void HTTP_redirects_and_HTTPS_needs_TLS_1_2_on_both_load_balancers()
    {
        var template = reference.Production;

        JsonAssert.Has(template.One("AWS::ElasticLoadBalancingV2::Listener", "/HTTPListener/"), """
            { "Port": 80, "Protocol": "HTTP", "DefaultActions": [ { "RedirectConfig": { "Port": "443", "Protocol": "HTTPS", "StatusCode": "HTTP_301" }, "Type": "redirect" } ] }
            """);
        foreach (var loadBalancer in new[] { "/PublicLoadBalancer/", "/InternalLoadBalancer/" })
            JsonAssert.Has(template.One("AWS::ElasticLoadBalancingV2::Listener", $"{loadBalancer}LoadBalancer/HTTPSListener/"), """
                { "Port": 443, "Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06" }
                """);
    }

    [Fact]
    public void Every_target_group_has_the_documented_health_check() =>
        Assert.All(reference.Production.All("AWS::ElasticLoadBalancingV2::TargetGroup").Values, group => JsonAssert.Has(group, """
            {
              "TargetType": "ip",
              "HealthCheckPath": "/health",
              "HealthCheckIntervalSeconds": 30,
              "HealthCheckTimeoutSeconds": 5,
              "HealthyThresholdCount": 2,
              "UnhealthyThresholdCount": 3,
              "Matcher": { "HttpCode": "200" }
            }
            """));

    [Fact]
    public void The_backend_listens_on_3000_behind_the_public_load_balancer_and_behind_the_internal_one()
    {
        var template = reference.Production;
        var backend = template.One("AWS::ECS::Service", "/Backend/")["LoadBalancers"]!.AsArray();

        Assert.All(backend, target => Assert.Equal(3000, (int?)target!["ContainerPort"]));
        Assert.Equal(
            [template.Id("AWS::ElasticLoadBalancingV2::TargetGroup", "/InternalLoadBalancer/BackendTargetGroup/"), template.Id("AWS::ElasticLoadBalancingV2::TargetGroup", "/PublicLoadBalancer/BackendTargetGroup/")],
            backend.Select(target => (string)target!["TargetGroupArn"]!["Ref"]!).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_public_load_balancer_has_a_firewall_and_both_log_and_cannot_be_deleted()
    {
        var template = reference.Production;
        var association = template.One("AWS::WAFv2::WebACLAssociation");

        Assert.Equal(template.Id("AWS::ElasticLoadBalancingV2::LoadBalancer", "/PublicLoadBalancer/"), (string?)association["ResourceArn"]!["Ref"]);
        Assert.All(template.All("AWS::ElasticLoadBalancingV2::LoadBalancer").Values, loadBalancer =>
        {
            var attributes = loadBalancer["LoadBalancerAttributes"]!.AsArray().ToDictionary(
                attribute => (string)attribute!["Key"]!, attribute => attribute!["Value"], StringComparer.Ordinal);
            Assert.Equal("true", (string?)attributes["deletion_protection.enabled"]);
            Assert.Equal("true", (string?)attributes["access_logs.s3.enabled"]);
        });
    }
}
