using Policies.Model;
using Policies.Template;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Template;

public sealed class NoPlaintextSecretsTests
{
    [Fact]
    public void A_template_without_credentials_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { STAGE: production } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_literal_password_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_PASSWORD: hunter2 } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/DB_PASSWORD");

    [Fact]
    public void A_numeric_password_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_PASSWORD: 12345678 } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/DB_PASSWORD");

    [Fact]
    public void A_dynamic_reference_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_PASSWORD: '{{resolve:secretsmanager:db:SecretString:password}}' } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_parameter_without_a_default_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Parameters: { Db: { Type: String, NoEcho: true } }
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_PASSWORD: !Ref Db } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_name_of_a_secret_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_SECRET: prod/database-credentials-2 } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_ARN_of_a_secret_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_SECRET: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf' } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_random_token_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { API_TOKEN: q8Zk3vT9xW2mL7pRn4sB } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/API_TOKEN");

    [Fact]
    public void A_logical_id_with_its_hash_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { REFRESH_TOKEN: LambdaCurrentVersionDF706F6Aceabca74f785ac2be6cd5e57eeaf3b05 } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_switch_whose_name_ends_in_password_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { RESET_PASSWORD: 'true' } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_access_key_of_AWS_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { KEY: AKIAQ7XWZ2JTLM4RNB5K } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/KEY");

    [Fact]
    public void The_examples_of_AWSs_documentation_are_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { KEY: AKIAIOSFODNN7EXAMPLE } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_token_of_GitHub_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { VALUE: ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2 } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/VALUE");

    [Fact]
    public void A_token_of_Slack_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { VALUE: xoxb-123456789012-abcdef } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/VALUE");

    [Fact]
    public void A_private_key_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { VALUE: '-----BEGIN RSA PRIVATE KEY----- MIIE' } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/VALUE");

    [Fact]
    public void A_JSON_web_token_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { VALUE: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/VALUE");

    [Fact]
    public void A_URL_with_a_password_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DATABASE_URL: 'postgres://app:hunter2@db.example.com/app' } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/DATABASE_URL");

    [Fact]
    public void A_URL_without_one_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DATABASE_URL: 'https://example.com/a@b' } } } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_part_of_a_text_that_is_put_together_is_looked_at() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { VALUE: !Sub 'key=AKIAQ7XWZ2JTLM4RNB5K for ${AWS::Region}' } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/VALUE");

    [Fact]
    public void User_data_is_looked_at() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::EC2::Instance, Properties: { UserData: { 'Fn::Base64': 'export AWS_ACCESS_KEY_ID=AKIAQ7XWZ2JTLM4RNB5K' } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/UserData");

    [Fact]
    public void The_environment_of_a_container_is_looked_at() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Environment: [{ Name: DB_PASSWORD, Value: hunter2 }] }] } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/ContainerDefinitions/0/Environment/0/Value");

    [Fact]
    public void A_secret_that_is_passed_to_a_container_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Secrets: [{ Name: DB_PASSWORD, ValueFrom: db-password }] }] } }
        """, "Job").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_literal_under_an_undecided_condition_stands_in_the_template() => Judge(new NoPlaintextSecrets(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_PASSWORD: !If [IsProduction, '{{resolve:secretsmanager:db}}', hunter2] } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Properties/Environment/Variables/DB_PASSWORD");

    [Fact]
    public void Metadata_is_looked_at() => Judge(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::EC2::Instance, Metadata: { 'AWS::CloudFormation::Init': { config: { files: { /etc/app: { content: 'password_url=mysql://root:hunter2@localhost' } } } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant, "Job/Metadata/AWS::CloudFormation::Init/config/files//etc/app/content");

    [Fact]
    public void A_default_of_a_parameter_that_is_kept_secret_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Parameters: { Db: { Type: String, NoEcho: true, Default: hunter2 } }
        Resources:
          Job: { Type: AWS::SNS::Topic }
        """, "template.yaml").ShouldBe(Outcome.NonCompliant, "template.yaml/Properties/Parameters/Db/Default");

    [Fact]
    public void A_default_of_a_parameter_whose_name_says_password_is_not_compliant() => Judge(new NoPlaintextSecrets(), """
        Parameters: { DbPassword: { Type: String, Default: hunter2 } }
        Resources:
          Job: { Type: AWS::SNS::Topic }
        """, "template.yaml").ShouldBe(Outcome.NonCompliant, "template.yaml/Properties/Parameters/DbPassword/Default");

    [Fact]
    public void An_empty_default_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Parameters: { DbPassword: { Type: String, NoEcho: true, Default: '' } }
        Resources:
          Job: { Type: AWS::SNS::Topic }
        """, "template.yaml").ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_name_of_an_SSM_parameter_is_compliant() => Judge(new NoPlaintextSecrets(), """
        Parameters: { DbPassword: { Type: 'AWS::SSM::Parameter::Value<String>', Default: db-password } }
        Resources:
          Job: { Type: AWS::SNS::Topic }
        """, "template.yaml").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_mapping_is_looked_at() => Judge(new NoPlaintextSecrets(), """
        Mappings: { Stages: { production: { DbPassword: hunter2 } } }
        Resources:
          Job: { Type: AWS::SNS::Topic }
        """, "template.yaml").ShouldBe(Outcome.NonCompliant, "template.yaml/Properties/Mappings/Stages/production/DbPassword");

    [Fact]
    public void A_live_resource_is_looked_at() => JudgeLive(new NoPlaintextSecrets(), """
        Resources:
          Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_PASSWORD: hunter2 } } } }
        """, "Job").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void What_was_not_read_of_an_account_may_hold_a_credential()
    {
        var origin = new ResourceOrigin { IsLive = true };
        var denied = new UnknownNode(UnknownKind.Access, "denied", "not read", default);
        var definition = new ResourceDefinition("AWS::Lambda::Function", "job", origin, default).With(new MapNode([new("Environment", default, denied)], default));
        new NoPlaintextSecrets().Judge(definition, new([definition])).ShouldBe(Outcome.Unknown, "job/Properties/Environment");
    }

    [Fact]
    public void The_value_is_never_shown() => Assert.DoesNotContain(
        Judge(new NoPlaintextSecrets(), "Resources: { Job: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { DB_PASSWORD: hunter2 } } } } }", "Job").Evidence,
        evidence => evidence.Actual.Contains("hunter2", StringComparison.Ordinal) || evidence.Expected.Contains("hunter2", StringComparison.Ordinal));
}
