using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class LoggingEnabledTests
{
    [Fact]
    public void Logging_to_another_bucket_is_compliant() => Judge(new LoggingEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
          Other: { Type: AWS::S3::Bucket, Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Data } } }
        """, "Other").ShouldBe(Outcome.Compliant);

    [Fact]
    public void Logging_to_itself_is_compliant() => Judge(new LoggingEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { LoggingConfiguration: { LogFilePrefix: logs/ } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Absent_is_not_compliant() => Judge(new LoggingEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/LoggingConfiguration");

    [Fact]
    public void The_destination_of_logs_is_not_judged() => Judge(new LoggingEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
          Other: { Type: AWS::S3::Bucket, Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Data } } }
        """, "Data").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void The_destination_of_logs_may_be_named() => Judge(new LoggingEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketName: logs }
          Other: { Type: AWS::S3::Bucket, Properties: { LoggingConfiguration: { DestinationBucketName: logs } } }
        """, "Data").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_bucket_for_log_delivery_is_not_judged() => Judge(new LoggingEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { AccessControl: LogDeliveryWrite }
        """).ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: !Ref Data }]")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "Type: network, LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: !Ref Data }]")]
    [InlineData("AWS::ElasticLoadBalancing::LoadBalancer", "AccessLoggingPolicy: { Enabled: true, S3BucketName: !Ref Data }")]
    public void The_destination_of_a_load_balancers_logs_is_not_judged(string type, string properties) => Judge(new LoggingEnabled(), $$"""
        Resources:
          Data: { Type: AWS::S3::Bucket }
          Balancer: { Type: {{type}}, Properties: { {{properties}} } }
        """, "Data").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_destination_only_under_a_condition_is_unknown() => Judge(new LoggingEnabled(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Data:
            Type: AWS::S3::Bucket
          Other: { Type: AWS::S3::Bucket, Condition: IsProduction, Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Data } } }
        """, "Data").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_bucket_is_judged_though_another_logs_to_a_bucket_that_was_not_read() => JudgeLive(new LoggingEnabled(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
          other: { Type: AWS::S3::Bucket, Properties: { LoggingConfiguration: { DestinationBucketName: elsewhere } } }
        """, "data").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_live_bucket_without_logging_is_not_compliant() => JudgeLive(new LoggingEnabled(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
        """).ShouldBe(Outcome.NonCompliant);
}
