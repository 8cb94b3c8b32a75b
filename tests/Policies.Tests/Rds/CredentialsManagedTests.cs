using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class CredentialsManagedTests
{
    private const string Secret = "hunter2-and-more";

    private static readonly CredentialsManaged Policy = new();

    [Theory]
    [InlineData("'{{resolve:secretsmanager:database:SecretString:password}}'", Outcome.Compliant)]
    [InlineData("!Sub '{{resolve:secretsmanager:${Master}:SecretString:password::}}'", Outcome.Compliant)]
    [InlineData("!Join ['', ['{{resolve:secretsmanager:', !Ref Master, ':SecretString:password::}}']]", Outcome.Compliant)]
    [InlineData("'{{resolve:ssm-secure:/database/password:1}}'", Outcome.Compliant)]
    [InlineData("'{{resolve:ssm:/database/password:1}}'", Outcome.NonCompliant)]
    [InlineData(Secret, Outcome.NonCompliant)]
    [InlineData("!Ref Password", Outcome.NonCompliant)]
    [InlineData("!Ref HiddenPassword", Outcome.NonCompliant)]
    [InlineData("!Ref DefaultPassword", Outcome.NonCompliant)]
    [InlineData("!Ref StoredPassword", Outcome.NonCompliant)]
    [InlineData("!Sub 'pre-${Password}'", Outcome.NonCompliant)]
    [InlineData("!ImportValue Password", Outcome.Unknown)]
    [InlineData("!If [IsProduction, '{{resolve:secretsmanager:database}}', '" + Secret + "']", Outcome.Unknown)]
    [InlineData("!If [IsProduction, !Ref Password, '" + Secret + "']", Outcome.NonCompliant)]
    [InlineData("!Ref AWS::NoValue", Outcome.NonCompliant)]
    public void A_password_must_come_from_a_managed_store_and_is_never_shown(string password, Outcome outcome)
    {
        var template = $$"""
            Parameters:
              Stage: { Type: String }
              Password: { Type: String }
              HiddenPassword: { Type: String, NoEcho: true, Default: {{Secret}} }
              DefaultPassword: { Type: String, Default: {{Secret}} }
              StoredPassword: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /database/password }
            Conditions: { IsProduction: !Equals [!Ref Stage, production] }
            Resources:
              Master: { Type: AWS::SecretsManager::Secret }
              Database:
                Type: AWS::RDS::DBInstance
                Properties:
                  MasterUserPassword: {{password}}
              Cluster:
                Type: AWS::RDS::DBCluster
                Properties:
                  MasterUserPassword: {{password}}
            """;
        foreach (var database in new[] { "Database", "Cluster" })
        {
            var verdict = Judge(Policy, template, database);
            verdict.ShouldBe(outcome, at: outcome is Outcome.NonCompliant ? $"{database}/Properties/MasterUserPassword" : null);
            Assert.DoesNotContain(verdict.Evidence, evidence => $"{evidence.Expected} {evidence.Actual}".Contains(Secret, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("ManageMasterUserPassword: true", Outcome.Compliant)]
    [InlineData("ManageMasterUserPassword: 'true', MasterUserSecret: { KmsKeyId: key }", Outcome.Compliant)]
    [InlineData("ManageMasterUserPassword: false, MasterUserPassword: literal", Outcome.NonCompliant)]
    [InlineData("ManageMasterUserPassword: !Ref Switch", Outcome.Unknown)]
    [InlineData("MasterUserAuthenticationType: iam-db-auth", Outcome.Compliant)]
    [InlineData("MasterUserAuthenticationType: password", Outcome.NonCompliant)]
    [InlineData("DBSnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("DBSnapshotIdentifier: nightly, MasterUserPassword: literal", Outcome.NonCompliant)]
    [InlineData("SourceDBInstanceIdentifier: main", Outcome.NotApplicable)]
    [InlineData("DBClusterIdentifier: cluster", Outcome.NotApplicable)]
    public void An_instance_can_leave_its_password_to_others(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Theory]
    [InlineData("SnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("ReplicationSourceIdentifier: main", Outcome.NotApplicable)]
    [InlineData("GlobalClusterIdentifier: global", Outcome.NotApplicable)]
    [InlineData("GlobalClusterIdentifier: global, MasterUsername: root, MasterUserPassword: literal", Outcome.NonCompliant)]
    public void A_cluster_without_a_master_user_of_its_own_needs_no_password(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, {{properties}} } }
            """).ShouldBe(outcome);

    [Theory]
    [InlineData("ManageMasterUserPassword: true", Outcome.Compliant)]
    [InlineData("ManageMasterUserPassword: false", Outcome.Unknown)]
    public void A_live_instance_does_not_show_its_password(string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              database-1: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
