using Policies.Model;
using Policies.Route53;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Route53;

public sealed class QueryLoggingTests
{
    [Theory]
    [InlineData("QueryLoggingConfig: { CloudWatchLogsLogGroupArn: !GetAtt Logs.Arn }", Outcome.Compliant)]
    [InlineData("QueryLoggingConfig: { CloudWatchLogsLogGroupArn: !ImportValue Logs }", Outcome.Compliant)]
    [InlineData("Name: example.com", Outcome.NonCompliant)]
    [InlineData("VPCs: []", Outcome.NonCompliant)]
    [InlineData("VPCs: [{ VPCId: vpc-1 }]", Outcome.NotApplicable)]
    [InlineData("VPCs: !If [IsWanted, [{ VPCId: vpc-1 }], !Ref 'AWS::NoValue']", Outcome.Unknown)]
    public void A_public_zone_logs_queries(string properties, Outcome outcome) =>
        Judge(new QueryLogging(), $$"""
            Parameters: { Wanted: { Type: String } }
            Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
            Resources:
              Logs: { Type: AWS::Logs::LogGroup }
              Zone: { Type: AWS::Route53::HostedZone, Properties: { {{properties}} } }
            """).ShouldBe(outcome, outcome is Outcome.NonCompliant ? "Zone/Properties/QueryLoggingConfig/CloudWatchLogsLogGroupArn" : null);

    [Theory]
    [InlineData("HostedZoneConfig: { PrivateZone: true }", Outcome.NotApplicable)]
    [InlineData("HostedZoneConfig: { PrivateZone: false }", Outcome.NonCompliant)]
    public void A_live_zone_says_whether_it_is_private(string properties, Outcome outcome) =>
        JudgeLive(new QueryLogging(), $$"""Resources: { Z1: { Type: AWS::Route53::HostedZone, Properties: { {{properties}} } } }""").ShouldBe(outcome);
}
