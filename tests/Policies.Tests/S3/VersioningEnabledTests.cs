using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class VersioningEnabledTests
{
    [Fact]
    public void Enabled_is_compliant() => Judge(new VersioningEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Suspended_is_not_compliant() => Judge(new VersioningEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Suspended } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/VersioningConfiguration/Status");

    [Fact]
    public void Absent_is_not_compliant() => Judge(new VersioningEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/VersioningConfiguration/Status");

    [Fact]
    public void A_parameter_is_unknown() => Judge(new VersioningEnabled(), """
        Parameters: { Status: { Type: String } }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: !Ref Status } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_condition_is_unknown() => Judge(new VersioningEnabled(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: !If [IsProduction, Enabled, Suspended] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_log_bucket_is_judged_too() => Judge(new VersioningEnabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
          Other: { Type: AWS::S3::Bucket, Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Data } } }
        """, "Data").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_log_bucket_may_be_exempt() => Judge(new VersioningEnabled(exemptLogBuckets: true), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
          Other: { Type: AWS::S3::Bucket, Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Data } } }
        """, "Data").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_bucket_is_judged() => JudgeLive(new VersioningEnabled(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: Enabled } } }
        """).ShouldBe(Outcome.Compliant);
}
