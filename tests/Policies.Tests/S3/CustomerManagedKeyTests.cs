using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class CustomerManagedKeyTests
{
    [Fact]
    public void A_key_of_the_template_is_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: !GetAtt Key.Arn } }] } }
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Dual_layer_encryption_counts_as_KMS() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms:dsse", KMSMasterKeyID: alias/data } }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void KMS_without_a_key_is_the_key_of_AWS() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID");

    [Fact]
    public void The_alias_of_AWS_is_no_customer_managed_key() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: alias/aws/s3 } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID");

    [Fact]
    public void Keys_of_S3_are_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm");

    [Fact]
    public void An_absent_encryption_is_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption");

    [Fact]
    public void A_key_from_a_parameter_is_unknown() => Judge(new CustomerManagedKey(), """
        Parameters: { KeyArn: { Type: String } }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: !Ref KeyArn } }] } }
        """).ShouldBe(Outcome.Unknown, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID");

    [Fact]
    public void A_live_bucket_with_a_key_is_compliant() => JudgeLive(new CustomerManagedKey(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "arn:aws:kms:us-east-1:123456789012:key/1" } }] } } }
          key: { Type: AWS::KMS::Key, Arn: 'arn:aws:kms:us-east-1:123456789012:key/1', Properties: {} }
        """, "data").ShouldBe(Outcome.Compliant);
}
