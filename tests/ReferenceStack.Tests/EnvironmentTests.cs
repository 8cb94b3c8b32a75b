namespace ReferenceStack.Tests;

public sealed class EnvironmentTests(ReferenceAssembly reference)
{
    [Theory]
    [InlineData("development", "dev.housingtrends.com", "dev-cert", "db.t3.micro")]
    [InlineData("staging", "staging.housingtrends.com", "staging-cert", "db.t3.small")]
    [InlineData("production", "housingtrends.com", "prod-cert", "db.t3.medium")]
    public void An_environment_has_its_documented_domain_certificate_and_database_class(
        string environment, string domain, string certificate, string databaseClass)
    {
        var template = reference.Application(environment);
        var arn = $"arn:aws:acm:us-east-1:123456789012:certificate/{certificate}";

        var distribution = template.One("AWS::CloudFront::Distribution")["DistributionConfig"]!;
        Assert.Equal(domain, (string?)distribution["Aliases"]![0]);
        Assert.Equal(arn, (string?)distribution["ViewerCertificate"]!["AcmCertificateArn"]);
        Assert.Equal(arn, (string?)template.One("AWS::ElasticLoadBalancingV2::Listener", "/PublicLoadBalancer/LoadBalancer/HTTPSListener")["Certificates"]![0]!["CertificateArn"]);
        Assert.Equal($"{domain}.", (string?)template.One("AWS::Route53::HostedZone", "/Dns/Zone/")["Name"]);
        Assert.Equal(databaseClass, (string?)template.One("AWS::RDS::DBInstance")["DBInstanceClass"]);
    }

    [Theory]
    [InlineData("development", 1, 2)]
    [InlineData("staging", 2, 4)]
    [InlineData("production", 3, 10)]
    public void Every_service_runs_the_documented_tasks_and_scales_to_the_documented_maximum(string environment, int desired, int maximum)
    {
        var template = reference.Application(environment);

        Assert.Equal(3, template.All("AWS::ECS::Service").Count);
        Assert.All(template.All("AWS::ECS::Service").Values, service => Assert.Equal(desired, (int?)service["DesiredCount"]));
        Assert.All(
            template.All("AWS::ApplicationAutoScaling::ScalableTarget").Values,
            target => JsonAssert.Has(target, $$"""{ "MinCapacity": {{desired}}, "MaxCapacity": {{maximum}} }"""));
    }

    [Theory]
    [InlineData("development", false, 1, 1)]
    [InlineData("staging", true, 2, 1)]
    [InlineData("production", true, 2, 2)]
    public void An_environment_survives_the_loss_of_a_zone_where_its_objective_needs_it(
        string environment, bool standby, int cacheNodes, int natGateways)
    {
        var template = reference.Application(environment);

        Assert.Equal(standby, (bool?)template.One("AWS::RDS::DBInstance")["MultiAZ"]);
        JsonAssert.Has(template.One("AWS::ElastiCache::ReplicationGroup"), $$"""
            { "MultiAZEnabled": {{(standby ? "true" : "false")}}, "AutomaticFailoverEnabled": {{(standby ? "true" : "false")}}, "NumCacheClusters": {{cacheNodes}} }
            """);
        Assert.Equal(natGateways, template.All("AWS::EC2::NatGateway").Count);
    }
}
