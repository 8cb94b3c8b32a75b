using Policies.Logs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Logs;

public sealed class EncryptedTests
{
    [Fact]
    public void A_key_is_compliant() => Judge(new Encrypted(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { KmsKeyId: alias/aws/x } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_key_of_the_template_is_compliant() => Judge(new Encrypted(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { KmsKeyId: !GetAtt Key.Arn } }
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_parameter_without_a_value_may_name_no_key() => Judge(new Encrypted(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { KmsKeyId: !Ref Value } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void Absent_is_not_compliant() => Judge(new Encrypted(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup }
        """).ShouldBe(Outcome.NonCompliant, "Group/Properties/KmsKeyId");

    [Fact]
    public void An_empty_text_is_no_key() => Judge(new Encrypted(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { KmsKeyId: '' } }
        """).ShouldBe(Outcome.NonCompliant, "Group/Properties/KmsKeyId");

    [Fact]
    public void A_key_under_an_undecided_condition_is_unknown() => Judge(new Encrypted(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { KmsKeyId: !If [IsProduction, alias/data, !Ref 'AWS::NoValue'] } }
        """).ShouldBe(Outcome.Unknown, "Group/Properties/KmsKeyId");

    [Fact]
    public void A_live_resource_without_a_key_is_not_compliant() => JudgeLive(new Encrypted(), """
        Resources:
          group: { Type: AWS::Logs::LogGroup, Properties: { Name: x } }
        """).ShouldBe(Outcome.NonCompliant);
}
