using Policies.Ecr;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecr;

public sealed class CustomerManagedKeyTests
{
    [Fact]
    public void A_key_of_the_template_is_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS, KmsKey: !GetAtt Key.Arn } } }
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Dual_layer_encryption_counts() => Judge(new CustomerManagedKey(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS_DSSE, KmsKey: alias/images } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void KMS_without_a_key_is_the_key_of_AWS() => Judge(new CustomerManagedKey(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS } } }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/EncryptionConfiguration/KmsKey");

    [Fact]
    public void The_keys_of_ECR_are_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: AES256 } } }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/EncryptionConfiguration/EncryptionType");

    [Fact]
    public void Absent_is_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/EncryptionConfiguration/EncryptionType");

    [Fact]
    public void A_key_from_a_parameter_is_unknown() => Judge(new CustomerManagedKey(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS, KmsKey: !Ref Value } } }
        """).ShouldBe(Outcome.Unknown, "Repository/Properties/EncryptionConfiguration/KmsKey");

    [Fact]
    public void A_live_repository_is_judged() => JudgeLive(new CustomerManagedKey(), """
        Resources:
          repository: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS, KmsKey: 'arn:aws:kms:us-east-1:123456789012:key/1' } } }
          key: { Type: AWS::KMS::Key, Arn: 'arn:aws:kms:us-east-1:123456789012:key/1', Properties: {} }
        """, "repository").ShouldBe(Outcome.Compliant);
}
