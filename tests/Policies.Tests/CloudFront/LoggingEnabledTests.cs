using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class LoggingEnabledTests
{
    private const string Source = "Source: { Type: AWS::Logs::DeliverySource, Properties: { Name: logs, LogType: ACCESS_LOGS, ResourceArn: !Sub 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}' } }";

    [Theory]
    [InlineData("Logging: { Bucket: logs.s3.amazonaws.com }", Outcome.Compliant)]
    [InlineData("Logging: { Bucket: !ImportValue Logs }", Outcome.Compliant)]
    [InlineData("Logging: { Bucket: '' }", Outcome.NonCompliant)]
    [InlineData("Logging: {}", Outcome.NonCompliant)]
    [InlineData("Logging: { IncludeCookies: true }", Outcome.NonCompliant)]
    [InlineData("Logging: !If [IsWanted, { Bucket: logs.s3.amazonaws.com }, !Ref 'AWS::NoValue']", Outcome.Unknown)]
    public void The_first_version_needs_a_bucket(string config, Outcome outcome) => Judge(new LoggingEnabled(), With(config)).ShouldBe(outcome);

    [Fact]
    public void A_distribution_without_any_logs_does_not_suffice() =>
        Judge(new LoggingEnabled(), With("Comment: none")).ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/Logging");

    [Theory]
    [InlineData("!Ref Source")]
    [InlineData("logs")]
    public void The_second_version_is_a_delivery_of_access_logs(string source) =>
        Judge(new LoggingEnabled(), With("Comment: none", Source + $"\nDelivery: {{ Type: AWS::Logs::Delivery, Properties: {{ DeliverySourceName: {source}, DeliveryDestinationArn: arn }} }}"), "Distribution")
            .ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_source_without_a_delivery_logs_nothing() =>
        Judge(new LoggingEnabled(), With("Comment: none", Source), "Distribution").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_source_of_another_distribution_logs_nothing_for_this_one() =>
        Judge(
            new LoggingEnabled(),
            With("Comment: none", Source.Replace("${Distribution}", "E2", StringComparison.Ordinal) + "\nDelivery: { Type: AWS::Logs::Delivery, Properties: { DeliverySourceName: !Ref Source } }"),
            "Distribution").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Real_time_logs_of_every_behaviour_suffice()
    {
        Judge(new LoggingEnabled(), WithBehaviors("RealtimeLogConfigArn: arn", "RealtimeLogConfigArn: arn")).ShouldBe(Outcome.Compliant);
        Judge(new LoggingEnabled(), WithBehaviors("RealtimeLogConfigArn: arn", "")).ShouldBe(Outcome.NonCompliant);
    }

    [Fact]
    public void A_template_of_another_region_cannot_show_deliveries()
    {
        var graph = TestGraphs.FromTemplate(With("Comment: none"), origin: new() { Template = "template.yaml", Region = "eu-west-1" });
        new LoggingEnabled().Judge(graph.Definitions[0], graph).ShouldBe(Outcome.Unknown);
    }

    [Fact]
    public void A_live_distribution_logs_where_it_has_a_bucket_or_a_delivery()
    {
        const string Off = "E1: { Type: AWS::CloudFront::Distribution, Arn: 'arn:aws:cloudfront::1:distribution/E1', Properties: { DistributionConfig: { Logging: { IncludeCookies: false } } } }";
        JudgeLive(new LoggingEnabled(), $"Resources:\n  {Off}", "E1").ShouldBe(Outcome.NonCompliant);
        JudgeLive(new LoggingEnabled(), $$"""
            Resources:
              {{Off}}
              logs: { Type: AWS::Logs::DeliverySource, Properties: { Name: logs, LogType: ACCESS_LOGS, ResourceArn: 'arn:aws:cloudfront::1:distribution/E1' } }
              other: { Type: AWS::Logs::DeliverySource, Properties: { Name: other, LogType: APPLICATION_LOGS, ResourceArn: 'arn:aws:bedrock:us-east-1:1:knowledge-base/K' } }
              d-1: { Type: AWS::Logs::Delivery, Properties: { DeliverySourceName: logs } }
            """, "E1").ShouldBe(Outcome.Compliant);
    }
}
