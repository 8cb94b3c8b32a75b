using Policies.Model;
using Policies.SecretsManager;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.SecretsManager;

public sealed class CustomerManagedKeyTests
{
    [Fact]
    public void A_key_of_the_template_is_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { KmsKeyId: !Ref Key } }
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_key_by_its_ARN_is_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1' } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_alias_of_AWS_is_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { KmsKeyId: alias/aws/x } }
        """).ShouldBe(Outcome.NonCompliant, "Secret/Properties/KmsKeyId");

    [Fact]
    public void An_absent_key_is_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret }
        """).ShouldBe(Outcome.NonCompliant, "Secret/Properties/KmsKeyId");

    [Fact]
    public void A_key_from_a_parameter_is_unknown() => Judge(new CustomerManagedKey(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { KmsKeyId: !Ref Value } }
        """).ShouldBe(Outcome.Unknown, "Secret/Properties/KmsKeyId");

    [Fact]
    public void A_key_under_an_undecided_condition_is_unknown() => Judge(new CustomerManagedKey(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { KmsKeyId: !If [IsProduction, alias/data, alias/aws/x] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_resource_with_a_key_that_was_read_is_compliant() => JudgeLive(new CustomerManagedKey(), """
        Resources:
          secret: { Type: AWS::SecretsManager::Secret, Properties: { KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1' } }
          key: { Type: AWS::KMS::Key, Arn: 'arn:aws:kms:us-east-1:123456789012:key/1', Properties: {} }
        """, "secret").ShouldBe(Outcome.Compliant);
}
