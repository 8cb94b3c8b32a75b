using Policies.Elb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Elb;

public sealed class ListenerTls12Tests
{
    [Theory]
    [InlineData("Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06", Outcome.Compliant)]
    [InlineData("Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-3-2021-06", Outcome.Compliant)]
    [InlineData("Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", Outcome.Compliant)]
    [InlineData("Protocol: TLS, SslPolicy: ELBSecurityPolicy-TLS-1-2-Ext-2018-06", Outcome.Compliant)]
    [InlineData("Protocol: TLS, SslPolicy: ELBSecurityPolicy-FS-1-2-Res-2020-10", Outcome.Compliant)]
    [InlineData("Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-1-2021-06", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-0-PQ-2025-09", Outcome.NonCompliant)]
    [InlineData("Protocol: TLS, SslPolicy: ELBSecurityPolicy-FS-2018-06", Outcome.NonCompliant)]
    [InlineData("Protocol: TLS, SslPolicy: ELBSecurityPolicy-2016-08", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTPS", Outcome.NonCompliant)]
    [InlineData("Protocol: TLS", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTPS, SslPolicy: TLS13-1-2-2021-06", Outcome.Unknown)]
    [InlineData("Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-2-2030-01", Outcome.Unknown)]
    [InlineData("Protocol: HTTPS, SslPolicy: !Ref Policy", Outcome.Unknown)]
    [InlineData("Protocol: HTTPS, SslPolicy: !If [IsWanted, ELBSecurityPolicy-TLS13-1-2-2021-06, ELBSecurityPolicy-2016-08]", Outcome.Unknown)]
    [InlineData("Protocol: HTTPS, SslPolicy: !If [IsWanted, ELBSecurityPolicy-FS-2018-06, !Ref 'AWS::NoValue']", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTP", Outcome.NotApplicable)]
    [InlineData("Protocol: TCP", Outcome.NotApplicable)]
    [InlineData("DefaultActions: []", Outcome.NotApplicable)]
    public void The_security_policy_decides(string properties, Outcome outcome) =>
        Judge(new ListenerTls12(), $$"""
            Parameters: { Policy: { Type: String }, Wanted: { Type: String } }
            Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
            Resources:
              Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { {{properties}} } }
            """).ShouldBe(outcome, outcome is Outcome.NonCompliant or Outcome.Unknown ? "Listener/Properties/SslPolicy" : null);

    [Fact]
    public void A_live_listener_names_its_policy() =>
        JudgeLive(new ListenerTls12(), "Resources: { l-1: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09 } } }")
            .ShouldBe(Outcome.Compliant);
}
