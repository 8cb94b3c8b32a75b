using Policies.Model;
using Policies.Sns;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Sns;

public sealed class CustomerManagedKeyTests
{
    [Fact]
    public void A_key_of_the_template_is_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: !Ref Key } }
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_key_by_its_ARN_is_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1' } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_alias_of_AWS_is_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: alias/aws/x } }
        """).ShouldBe(Outcome.NonCompliant, "Topic/Properties/KmsMasterKeyId");

    [Fact]
    public void An_absent_key_is_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic }
        """).ShouldBe(Outcome.NonCompliant, "Topic/Properties/KmsMasterKeyId");

    [Fact]
    public void A_key_from_a_parameter_is_unknown() => Judge(new CustomerManagedKey(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: !Ref Value } }
        """).ShouldBe(Outcome.Unknown, "Topic/Properties/KmsMasterKeyId");

    [Fact]
    public void A_key_under_an_undecided_condition_is_unknown() => Judge(new CustomerManagedKey(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: !If [IsProduction, alias/data, alias/aws/x] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_resource_with_a_key_that_was_read_is_compliant() => JudgeLive(new CustomerManagedKey(), """
        Resources:
          topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1' } }
          key: { Type: AWS::KMS::Key, Arn: 'arn:aws:kms:us-east-1:123456789012:key/1', Properties: {} }
        """, "topic").ShouldBe(Outcome.Compliant);
}
