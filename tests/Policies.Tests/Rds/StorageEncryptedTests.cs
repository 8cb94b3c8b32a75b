using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class StorageEncryptedTests
{
    private static readonly StorageEncrypted Policy = new();

    [Theory]
    [InlineData("true")]
    [InlineData("'true'")]
    [InlineData("\"True\"")]
    public void An_instance_that_encrypts_is_compliant(string written) =>
        Judge(Policy, $$"""
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, StorageEncrypted: {{written}} } }
            """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_instance_that_does_not_encrypt_is_non_compliant()
    {
        var verdict = Judge(Policy, """
            Resources:
              Database:
                Type: AWS::RDS::DBInstance
                Properties:
                  Engine: postgres
                  StorageEncrypted: false
            """);

        verdict.ShouldBe(Outcome.NonCompliant, at: "Database/Properties/StorageEncrypted");
        Assert.Equal(6, verdict.Evidence[0].Position.Line);
    }

    [Fact]
    public void An_absent_property_means_no_encryption() =>
        Judge(Policy, """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql } }
            """).ShouldBe(Outcome.NonCompliant, at: "Database/Properties/StorageEncrypted");

    [Fact]
    public void A_parameter_without_a_value_is_unknown() =>
        Judge(Policy, """
            Parameters: { Encrypt: { Type: String } }
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, StorageEncrypted: !Ref Encrypt } }
            """).ShouldBe(Outcome.Unknown, at: "Database/Properties/StorageEncrypted");

    [Theory]
    [InlineData("true", "true", Outcome.Compliant)]
    [InlineData("true", "false", Outcome.Unknown)]
    [InlineData("false", "!Ref AWS::NoValue", Outcome.NonCompliant)]
    public void An_undecided_condition_matters_only_if_its_branches_differ(string whenTrue, string whenFalse, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Stage: { Type: String } }
            Conditions: { IsProduction: !Equals [!Ref Stage, production] }
            Resources:
              Database:
                Type: AWS::RDS::DBInstance
                Properties: { Engine: mysql, StorageEncrypted: !If [IsProduction, {{whenTrue}}, {{whenFalse}}] }
            """).ShouldBe(outcome);

    [Theory]
    [InlineData("DBClusterIdentifier: !Ref Cluster, Engine: aurora-mysql")]
    [InlineData("DBClusterIdentifier: !ImportValue Cluster")]
    [InlineData("Engine: aurora-postgresql")]
    public void The_cluster_decides_for_its_members(string properties) =>
        Judge(Policy, $$"""
            Resources:
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql } }
              Member: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
            """, "Member").ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("StorageEncrypted: true", "", Outcome.Compliant)]
    [InlineData("StorageEncrypted: false", "", Outcome.NonCompliant)]
    [InlineData("StorageEncrypted: false", ", StorageEncrypted: true", Outcome.NonCompliant)]
    [InlineData("Engine: mysql", "", Outcome.NonCompliant)]
    [InlineData("Engine: mysql", ", KmsKeyId: key", Outcome.NonCompliant)]
    public void A_replica_is_encrypted_as_its_source_whatever_it_says(string source, string replica, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { {{source}} } }
              Replica: { Type: AWS::RDS::DBInstance, Properties: { SourceDBInstanceIdentifier: !Ref Database{{replica}} } }
            """, "Replica").ShouldBe(outcome);

    [Fact]
    public void A_replica_of_a_replica_is_followed_to_the_first_source() =>
        Judge(Policy, """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { DBInstanceIdentifier: main } }
              First: { Type: AWS::RDS::DBInstance, Properties: { SourceDBInstanceIdentifier: main } }
              Second: { Type: AWS::RDS::DBInstance, Properties: { SourceDBInstanceIdentifier: !GetAtt First.DBInstanceArn } }
            """, "Second").ShouldBe(Outcome.NonCompliant, at: "Database/Properties/StorageEncrypted");

    [Fact]
    public void Replicas_in_a_circle_are_unknown() =>
        Judge(Policy, """
            Resources:
              One: { Type: AWS::RDS::DBInstance, Properties: { DBInstanceIdentifier: one, SourceDBInstanceIdentifier: two } }
              Two: { Type: AWS::RDS::DBInstance, Properties: { DBInstanceIdentifier: two, SourceDBInstanceIdentifier: one } }
            """, "One").ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("SourceDBInstanceIdentifier: elsewhere", Outcome.Unknown)]
    [InlineData("SourceDBInstanceIdentifier: elsewhere, StorageEncrypted: true", Outcome.Compliant)]
    [InlineData("SourceDBInstanceIdentifier: elsewhere, StorageEncrypted: false", Outcome.NonCompliant)]
    [InlineData("SourceDBInstanceIdentifier: !Ref Elsewhere, SourceRegion: eu-west-1, KmsKeyId: !Ref Key", Outcome.Unknown)]
    [InlineData("SourceDBInstanceIdentifier: elsewhere, SourceRegion: eu-west-1, KmsKeyId: !ImportValue Key", Outcome.Compliant)]
    [InlineData("SourceDBInstanceIdentifier: elsewhere, StorageEncrypted: false, KmsKeyId: key", Outcome.NonCompliant)]
    [InlineData("SourceDBInstanceIdentifier: elsewhere, KmsKeyId: ''", Outcome.Unknown)]
    [InlineData("DBSnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("DBSnapshotIdentifier: nightly, KmsKeyId: key", Outcome.Unknown)]
    [InlineData("DBSnapshotIdentifier: ''", Outcome.NonCompliant)]
    [InlineData("SourceDBInstanceAutomatedBackupsArn: 'arn:aws:rds:us-east-1:123456789012:auto-backup:ab-1'", Outcome.Unknown)]
    public void What_is_made_from_something_out_of_sight_is_unknown_unless_it_says_more(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Elsewhere: { Type: String }, Key: { Type: String } }
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Fact]
    public void A_snapshot_under_an_undecided_condition_is_unknown_by_that_condition() =>
        Assert.Contains(Judge(Policy, """
            Parameters: { Snapshot: { Type: String } }
            Conditions: { IsRestored: !Not [!Equals [!Ref Snapshot, '']] }
            Resources:
              Database:
                Type: AWS::RDS::DBInstance
                Properties: { DBSnapshotIdentifier: !If [IsRestored, !Ref Snapshot, !Ref AWS::NoValue] }
            """).Evidence, evidence => evidence.Undecided is not null);

    [Theory]
    [InlineData("StorageEncrypted: true", Outcome.Compliant)]
    [InlineData("StorageEncrypted: false", Outcome.NonCompliant)]
    [InlineData("StorageEncrypted: true, SourceDBInstanceIdentifier: main", Outcome.Compliant)]
    [InlineData("StorageEncrypted: false, SourceDBInstanceIdentifier: main", Outcome.NonCompliant)]
    [InlineData("StorageEncrypted: false, DBClusterIdentifier: cluster-1", Outcome.NotApplicable)]
    public void A_live_instance_shows_its_own_setting(string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              database-1: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, {{properties}} } }
            """).ShouldBe(outcome);
}
