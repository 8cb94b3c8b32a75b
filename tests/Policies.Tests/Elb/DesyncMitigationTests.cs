using Policies.Elb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Elb;

public sealed class DesyncMitigationTests
{
    [Theory]
    [InlineData("defensive", Outcome.Compliant)]
    [InlineData("'defensive'", Outcome.Compliant)]
    [InlineData("monitor", Outcome.NonCompliant)]
    [InlineData("!Ref Value", Outcome.Unknown)]
    [InlineData("!If [IsWanted, 'defensive', 'monitor']", Outcome.Unknown)]
    public void The_attribute_decides(string value, Outcome outcome) =>
        Balancer($"LoadBalancerAttributes: [{{ Key: idle_timeout.timeout_seconds, Value: '60' }}, {{ Key: routing.http.desync_mitigation_mode, Value: {value} }}]")
            .ShouldBe(outcome, "Balancer/Properties/LoadBalancerAttributes/1/Value");

    [Fact]
    public void Strictest_suffices_too() => Balancer("LoadBalancerAttributes: [{ Key: routing.http.desync_mitigation_mode, Value: strictest }]").ShouldBe(Outcome.Compliant);

    [Fact]
    public void Without_it_the_service_is_defensive()
    {
        const string Template = "Resources: { Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer } }";
        Judge(new DesyncMitigation(), Template).ShouldBe(Outcome.Compliant, "Balancer/Properties/LoadBalancerAttributes");
        Judge(new DesyncMitigation(), Template, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, "Balancer/Properties/LoadBalancerAttributes");
    }

    [Theory]
    [InlineData("LoadBalancerAttributes: [!If [IsWanted, { Key: routing.http.desync_mitigation_mode, Value: 'monitor' }, !Ref 'AWS::NoValue']]")]
    [InlineData("LoadBalancerAttributes: !Ref Value")]
    [InlineData("Type: !Ref Value, LoadBalancerAttributes: [{ Key: routing.http.desync_mitigation_mode, Value: 'monitor' }]")]
    public void What_is_not_known_is_not_decided(string properties) => Balancer(properties).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("Type: gateway")]
    [InlineData("Type: network")]
    public void Others_are_not_spoken_of(string properties) => Balancer(properties).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_load_balancer_shows_its_attributes() =>
        JudgeLive(new DesyncMitigation(), "Resources: { lb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application, LoadBalancerAttributes: [{ Key: routing.http.desync_mitigation_mode, Value: 'monitor' }] } } }")
            .ShouldBe(Outcome.NonCompliant);

    private static Verdict Balancer(string properties) => Judge(new DesyncMitigation(), $$"""
        Parameters: { Value: { Type: String }, Wanted: { Type: String } }
        Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
        Resources:
          Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { {{properties}} } }
        """);
}
