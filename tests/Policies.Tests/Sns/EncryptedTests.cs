using Policies.Model;
using Policies.Sns;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Sns;

public sealed class EncryptedTests
{
    [Fact]
    public void A_key_is_compliant() => Judge(new Encrypted(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: alias/aws/x } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_key_of_the_template_is_compliant() => Judge(new Encrypted(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: !GetAtt Key.Arn } }
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_parameter_without_a_value_may_name_no_key() => Judge(new Encrypted(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: !Ref Value } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void Absent_is_not_compliant() => Judge(new Encrypted(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic }
        """).ShouldBe(Outcome.NonCompliant, "Topic/Properties/KmsMasterKeyId");

    [Fact]
    public void An_empty_text_is_no_key() => Judge(new Encrypted(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: '' } }
        """).ShouldBe(Outcome.NonCompliant, "Topic/Properties/KmsMasterKeyId");

    [Fact]
    public void A_key_under_an_undecided_condition_is_unknown() => Judge(new Encrypted(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: !If [IsProduction, alias/data, !Ref 'AWS::NoValue'] } }
        """).ShouldBe(Outcome.Unknown, "Topic/Properties/KmsMasterKeyId");

    [Fact]
    public void A_live_resource_without_a_key_is_not_compliant() => JudgeLive(new Encrypted(), """
        Resources:
          topic: { Type: AWS::SNS::Topic, Properties: { Name: x } }
        """).ShouldBe(Outcome.NonCompliant);
}
