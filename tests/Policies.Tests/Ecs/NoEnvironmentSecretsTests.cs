using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class NoEnvironmentSecretsTests
{
    private static readonly NoEnvironmentSecrets Policy = new();

    [Theory]
    [InlineData("Name: AWS_ACCESS_KEY_ID, Value: AIPA8YOHGIS58IBFDU3E", Outcome.NonCompliant)]
    [InlineData("Name: AWS_SECRET_ACCESS_KEY, Value: !Ref Text", Outcome.NonCompliant)]
    [InlineData("Name: ECS_ENGINE_AUTH_DATA, Value: x", Outcome.NonCompliant)]
    [InlineData("Name: DB_PASSWORD, Value: hunter2", Outcome.NonCompliant)]
    [InlineData("Name: apiKey, Value: 0123456789abcdef", Outcome.NonCompliant)]
    [InlineData("Name: DB_PASSWORD, Value: !Ref Text", Outcome.Unknown)]
    [InlineData("Name: DB_PASSWORD, Value: '{{resolve:secretsmanager:db:SecretString:password}}'", Outcome.NonCompliant)]
    [InlineData("Name: DB, Value: !Sub '{{resolve:secretsmanager:${Secret}:SecretString:password}}'", Outcome.NonCompliant)]
    [InlineData("Name: DB_USER, Value: '{{resolve:secretsmanager:db:SecretString:username}}'", Outcome.Compliant)]
    [InlineData("Name: DB_SECRET, Value: !Ref Secret", Outcome.Compliant)]
    [InlineData("Name: DB_SECRET_ARN, Value: 'arn:aws:secretsmanager:us-east-1:1:secret:s'", Outcome.Compliant)]
    [InlineData("Name: REQUIRE_TOKEN, Value: 'true'", Outcome.Compliant)]
    [InlineData("Name: PASSWORD_FILE, Value: /run/secrets/password", Outcome.Compliant)]
    [InlineData("Name: TOKEN, Value: ''", Outcome.Compliant)]
    [InlineData("Name: PWD, Value: srv", Outcome.Compliant)]
    [InlineData("Name: DATABASE_URL, Value: 'postgres://app:hunter2@db:5432/app'", Outcome.NonCompliant)]
    [InlineData("Name: DATABASE_URL, Value: 'postgres://db:5432/app'", Outcome.Compliant)]
    [InlineData("Name: BUILD, Value: ghp_0123456789abcdefghijklmnopqrstuvwxyz", Outcome.NonCompliant)]
    [InlineData("Name: LOG_LEVEL, Value: info", Outcome.Compliant)]
    [InlineData("Name: LOG_LEVEL, Value: !Ref Text", Outcome.Compliant)]
    [InlineData("Name: !Ref Text, Value: hunter2", Outcome.Unknown)]
    [InlineData("Name: !Ref Text, Value: ghp_0123456789abcdefghijklmnopqrstuvwxyz", Outcome.NonCompliant)]
    [InlineData("Name: !Ref Text, Value: ''", Outcome.Compliant)]
    public void A_secret_is_told_by_its_name_its_form_or_its_source(string variable, Outcome outcome) => Judge(Policy, Task(variable), "Task").ShouldBe(outcome);

    [Fact]
    public void The_value_is_never_shown()
    {
        var verdict = Judge(Policy, Task("Name: DB_PASSWORD, Value: hunter2"), "Task");

        verdict.ShouldBe(Outcome.NonCompliant, "Task/Properties/ContainerDefinitions/0/Environment/0/Value");
        Assert.DoesNotContain(verdict.Evidence, one => one.Actual.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void An_environment_that_is_absent_holds_nothing() => Judge(Policy, """
        Resources:
          Task: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Image: i }] } }
        """).ShouldBe(Outcome.Compliant);

    private static string Task(string variable) => $$"""
        Parameters: { Text: { Type: String } }
        Resources:
          Secret: { Type: AWS::SecretsManager::Secret }
          Task: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Image: i, Environment: [{ {{variable}} }] }] } }
        """;
}
