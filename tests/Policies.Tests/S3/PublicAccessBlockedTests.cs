using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class PublicAccessBlockedTests
{
    [Fact]
    public void All_four_settings_are_compliant() => Judge(new PublicAccessBlocked(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: "true", IgnorePublicAcls: true, RestrictPublicBuckets: true } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void One_setting_off_is_not_compliant() => Judge(new PublicAccessBlocked(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: "true", IgnorePublicAcls: false, RestrictPublicBuckets: true } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/PublicAccessBlockConfiguration/IgnorePublicAcls");

    [Fact]
    public void A_setting_that_is_not_written_is_off() => Judge(new PublicAccessBlocked(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/PublicAccessBlockConfiguration/BlockPublicPolicy");

    [Fact]
    public void An_empty_configuration_is_not_compliant() => Judge(new PublicAccessBlocked(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { PublicAccessBlockConfiguration: {} }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/PublicAccessBlockConfiguration/BlockPublicAcls");

    [Fact]
    public void An_absent_configuration_is_the_service_default() => Judge(new PublicAccessBlocked(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.Compliant, "Data/Properties/PublicAccessBlockConfiguration");

    [Fact]
    public void An_absent_configuration_must_be_written_down_if_explicitness_is_required() => Judge(new PublicAccessBlocked(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, "Data/Properties/PublicAccessBlockConfiguration");

    [Fact]
    public void A_setting_from_a_parameter_is_unknown() => Judge(new PublicAccessBlocked(), """
        Parameters: { Block: { Type: String } }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: "true", IgnorePublicAcls: !Ref Block, RestrictPublicBuckets: true } }
        """).ShouldBe(Outcome.Unknown, "Data/Properties/PublicAccessBlockConfiguration/IgnorePublicAcls");

    [Fact]
    public void An_incomplete_configuration_under_a_condition_is_unknown() => Judge(new PublicAccessBlocked(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { PublicAccessBlockConfiguration: !If [IsProduction, !Ref "AWS::NoValue", { BlockPublicAcls: true }] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_bucket_without_a_configuration_blocks_nothing() => JudgeLive(new PublicAccessBlocked(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
        """).ShouldBe(Outcome.NonCompliant);
}
