using Policies.Elb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Elb;

public sealed class ListenerHttpsTests
{
    private const string Redirect = "{ Type: redirect, RedirectConfig: { Protocol: HTTPS, Port: '443', StatusCode: HTTP_301 } }";
    private const string Forward = "{ Type: forward, TargetGroupArn: arn }";

    [Theory]
    [InlineData("Port: 443, Protocol: HTTPS, DefaultActions: [" + Forward + "]", Outcome.Compliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: [" + Redirect + "]", Outcome.Compliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: " + Redirect, Outcome.Compliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: [" + Forward + "]", Outcome.NonCompliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: [" + Redirect + ", " + Forward + "]", Outcome.NonCompliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTP, Port: '8080' } }]", Outcome.NonCompliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: '#{protocol}', Host: x } }]", Outcome.NonCompliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: [{ Type: redirect, RedirectConfig: { Host: x } }]", Outcome.NonCompliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: [{ Type: fixed-response }]", Outcome.NonCompliant)]
    [InlineData("Port: 80, Protocol: HTTP", Outcome.NonCompliant)]
    [InlineData("Port: 80, DefaultActions: [" + Redirect + "]", Outcome.Compliant)]
    [InlineData("Port: 80, DefaultActions: [" + Forward + "]", Outcome.NonCompliant)]
    [InlineData("DefaultActions: [" + Forward + "]", Outcome.NotApplicable)]
    [InlineData("Port: 53, Protocol: TCP, DefaultActions: [" + Forward + "]", Outcome.NotApplicable)]
    [InlineData("Port: 443, Protocol: TLS, DefaultActions: [" + Forward + "]", Outcome.NotApplicable)]
    [InlineData("Port: 53, Protocol: TCP_UDP, DefaultActions: [" + Forward + "]", Outcome.NotApplicable)]
    [InlineData("Port: 80, Protocol: !Ref Protocol, DefaultActions: [" + Forward + "]", Outcome.Unknown)]
    [InlineData("Port: 80, Protocol: !Ref Protocol, DefaultActions: [" + Redirect + "]", Outcome.Compliant)]
    [InlineData("Port: 80, Protocol: HTTP, DefaultActions: !If [IsWanted, [" + Redirect + "], [" + Forward + "]]", Outcome.Unknown)]
    [InlineData("Port: 80, Protocol: !If [IsWanted, HTTPS, HTTP], DefaultActions: [" + Redirect + "]", Outcome.Compliant)]
    public void A_listener_uses_https_or_redirects_to_it(string properties, Outcome outcome) => Listener(new ListenerHttps(), properties).ShouldBe(outcome);

    [Fact]
    public void The_protocol_is_named_first() =>
        Listener(new ListenerHttps(), "Port: 80, Protocol: HTTP, DefaultActions: [" + Forward + "]").ShouldBe(Outcome.NonCompliant, "Listener/Properties/Protocol");

    [Theory]
    [InlineData(Forward, Outcome.NonCompliant)]
    [InlineData("{ Type: fixed-response }", Outcome.Compliant)]
    public void A_rule_that_forwards_undoes_a_redirect_and_none_redeems_a_default_that_forwards(string action, Outcome outcome)
    {
        var rule = $"Rule: {{ Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: {{ ListenerArn: !Ref Listener, Actions: [{action}] }} }}";
        Listener(new ListenerHttps(), "Port: 80, Protocol: HTTP, DefaultActions: [" + Redirect + "]", rule).ShouldBe(outcome);
        Listener(new ListenerHttps(), "Port: 80, Protocol: HTTP, DefaultActions: [" + Forward + "]", rule.Replace(Forward, Redirect, StringComparison.Ordinal)).ShouldBe(Outcome.NonCompliant);
    }

    [Theory]
    [InlineData(true, Outcome.NonCompliant)]
    [InlineData(false, Outcome.NotApplicable)]
    public void Internal_load_balancers_are_a_parameter(bool includeInternal, Outcome outcome)
    {
        Listener(new ListenerHttps(includeInternal), "Port: 80, Protocol: HTTP, LoadBalancerArn: !Ref Internal, DefaultActions: [" + Forward + "]").ShouldBe(outcome);
        Listener(new ListenerHttps(includeInternal), "Port: 80, Protocol: HTTP, LoadBalancerArn: !Ref External, DefaultActions: [" + Forward + "]").ShouldBe(Outcome.NonCompliant);
    }

    [Theory]
    [InlineData("Listeners: [{ Protocol: https }, { Protocol: SSL }]", Outcome.Compliant)]
    [InlineData("Listeners: [{ Protocol: HTTPS }, { Protocol: HTTP }]", Outcome.NonCompliant)]
    [InlineData("Listeners: [{ Protocol: TCP }]", Outcome.NonCompliant)]
    [InlineData("Listeners: [{ Protocol: !Ref Protocol }]", Outcome.Unknown)]
    public void Every_listener_of_a_classic_load_balancer_counts(string properties, Outcome outcome) =>
        Judge(new ListenerHttps(), $$"""
            Parameters: { Protocol: { Type: String } }
            Resources:
              Classic: { Type: AWS::ElasticLoadBalancing::LoadBalancer, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Fact]
    public void A_live_listener_is_judged_alike() =>
        JudgeLive(new ListenerHttps(), $$"""
            Resources:
              l-1: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Port: 80, Protocol: HTTP, LoadBalancerArn: lb-1, DefaultActions: [{{Redirect}}] } }
              r-1: { Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: { ListenerArn: l-1, Actions: [{ Type: fixed-response }] } }
            """, "l-1").ShouldBe(Outcome.Compliant);

    private static Verdict Listener(ListenerHttps policy, string properties, string rule = "") => Judge(policy, $$"""
        Parameters: { Protocol: { Type: String }, Wanted: { Type: String } }
        Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
        Resources:
          Internal: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
          External: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
          Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { {{properties}} } }
          {{rule}}
        """, "Listener");
}
