using Policies.Model;
using Policies.SecretsManager;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.SecretsManager;

public sealed class RotationTests
{
    [Fact]
    public void A_schedule_is_compliant() => Judge(new Rotation(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: {} }
          Rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: !Ref Secret, RotationRules: { AutomaticallyAfterDays: 30 } } }
        """, "Secret").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_schedule_of_the_attachment_is_one_of_the_secret_as_the_CDK_writes_it() => Judge(new Rotation(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: {} }
          Rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: !Ref Attachment, RotationRules: { AutomaticallyAfterDays: 30 } } }
          Attachment: { Type: AWS::SecretsManager::SecretTargetAttachment, Properties: { SecretId: !Ref Secret, TargetId: db, TargetType: AWS::RDS::DBInstance } }
        """, "Secret").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_schedule_by_name_is_compliant() => Judge(new Rotation(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { Name: data } }
          Rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: data, RotationRules: { AutomaticallyAfterDays: 30 } } }
        """, "Secret").ShouldBe(Outcome.Compliant);

    [Fact]
    public void No_schedule_is_not_compliant() => Judge(new Rotation(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret }
        """).ShouldBe(Outcome.NonCompliant, "Secret/RotationSchedule");

    [Fact]
    public void A_schedule_of_another_secret_is_not_compliant() => Judge(new Rotation(), """
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: {} }
          Rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: !Ref Other, RotationRules: { AutomaticallyAfterDays: 30 } } }
          Other: { Type: AWS::SecretsManager::Secret }
        """, "Secret").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_schedule_of_the_same_parameter_is_one_of_the_secret() => Judge(new Rotation(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { Name: !Ref Value } }
          Rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: !Ref Value, RotationRules: { AutomaticallyAfterDays: 30 } } }
        """, "Secret").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_schedule_of_a_secret_from_elsewhere_may_be_of_this_one() => Judge(new Rotation(), """
        Parameters: { Value: { Type: String }, Name: { Type: String } }
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: { Name: !Ref Name } }
          Rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: !Ref Value, RotationRules: { AutomaticallyAfterDays: 30 } } }
        """, "Secret").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_schedule_under_an_undecided_condition_is_unknown() => Judge(new Rotation(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret, Properties: {} }
          Rotation: { Type: AWS::SecretsManager::RotationSchedule, Condition: IsProduction, Properties: { SecretId: !Ref Secret, RotationRules: { AutomaticallyAfterDays: 30 } } }
        """, "Secret").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_secret_of_a_service_is_not_judged() => JudgeLive(new Rotation(), """
        Resources:
          secret: { Type: AWS::SecretsManager::Secret, Properties: { Name: rds!db-1 } }
        """).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_secret_of_a_service_may_be_judged() => JudgeLive(new Rotation(managedBy: []), """
        Resources:
          secret: { Type: AWS::SecretsManager::Secret, Properties: { Name: rds!db-1 } }
        """).ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_live_secret_is_judged_by_its_schedule() => JudgeLive(new Rotation(), """
        Resources:
          secret: { Type: AWS::SecretsManager::Secret, Arn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:data-AbCdEf', Properties: { Name: data } }
          rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:data-AbCdEf' } }
        """, "secret").ShouldBe(Outcome.Compliant);
}
