using Policies.Elb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Elb;

public sealed class DropInvalidHeadersTests
{
    [Theory]
    [InlineData("true", Outcome.Compliant)]
    [InlineData("'true'", Outcome.Compliant)]
    [InlineData("false", Outcome.NonCompliant)]
    [InlineData("!Ref Value", Outcome.Unknown)]
    [InlineData("!If [IsWanted, 'true', 'false']", Outcome.Unknown)]
    public void The_attribute_decides(string value, Outcome outcome) =>
        Balancer($"LoadBalancerAttributes: [{{ Key: idle_timeout.timeout_seconds, Value: '60' }}, {{ Key: routing.http.drop_invalid_header_fields.enabled, Value: {value} }}]")
            .ShouldBe(outcome, "Balancer/Properties/LoadBalancerAttributes/1/Value");

    [Theory]
    [InlineData("Name: web")]
    [InlineData("LoadBalancerAttributes: []")]
    [InlineData("LoadBalancerAttributes: [{ Key: idle_timeout.timeout_seconds, Value: '60' }]")]
    public void Without_it_the_service_leaves_it_off(string properties) => Balancer(properties).ShouldBe(Outcome.NonCompliant, "Balancer/Properties/LoadBalancerAttributes");

    [Theory]
    [InlineData("LoadBalancerAttributes: [!If [IsWanted, { Key: routing.http.drop_invalid_header_fields.enabled, Value: 'true' }, !Ref 'AWS::NoValue']]")]
    [InlineData("LoadBalancerAttributes: !Ref Value")]
    [InlineData("Type: !Ref Value, LoadBalancerAttributes: [{ Key: routing.http.drop_invalid_header_fields.enabled, Value: 'false' }]")]
    public void What_is_not_known_is_not_decided(string properties) => Balancer(properties).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("Type: gateway")]
    [InlineData("Type: network")]
    public void Others_are_not_spoken_of(string properties) => Balancer(properties).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_load_balancer_shows_its_attributes() =>
        JudgeLive(new DropInvalidHeaders(), "Resources: { lb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application, LoadBalancerAttributes: [{ Key: routing.http.drop_invalid_header_fields.enabled, Value: 'false' }] } } }")
            .ShouldBe(Outcome.NonCompliant);

    private static Verdict Balancer(string properties) => Judge(new DropInvalidHeaders(), $$"""
        Parameters: { Value: { Type: String }, Wanted: { Type: String } }
        Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
        Resources:
          Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { {{properties}} } }
        """);
}
