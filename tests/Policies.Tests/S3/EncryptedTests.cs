using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class EncryptedTests
{
    [Fact]
    public void A_stated_algorithm_is_compliant() => Judge(new Encrypted(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_absent_encryption_is_the_service_default() => Judge(new Encrypted(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.Compliant, "Data/Properties/BucketEncryption");

    [Fact]
    public void An_absent_encryption_must_be_written_down_if_explicitness_is_required() => Judge(new Encrypted(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption");

    [Fact]
    public void An_algorithm_that_does_not_exist_is_not_compliant() => Judge(new Encrypted(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: none } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm");

    [Fact]
    public void An_algorithm_from_a_parameter_is_unknown() => Judge(new Encrypted(), """
        Parameters: { Algorithm: { Type: String } }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: !Ref Algorithm } }] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void Encryption_only_under_a_condition_is_compliant_either_way() => Judge(new Encrypted(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: !If [IsProduction, { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 } }] }, !Ref "AWS::NoValue"] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_live_bucket_is_encrypted() => JudgeLive(new Encrypted(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
        """).ShouldBe(Outcome.Compliant);
}
