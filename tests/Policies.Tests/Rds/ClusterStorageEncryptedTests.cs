using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class ClusterStorageEncryptedTests
{
    private static readonly ClusterStorageEncrypted Policy = new();

    [Theory]
    [InlineData("Engine: aurora-mysql, StorageEncrypted: true", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, StorageEncrypted: false", Outcome.NonCompliant)]
    [InlineData("Engine: aurora-postgresql", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, SnapshotIdentifier: nightly", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, SourceDBClusterIdentifier: elsewhere", Outcome.Unknown)]
    [InlineData("Engine: aurora-mysql, ReplicationSourceIdentifier: elsewhere", Outcome.Unknown)]
    [InlineData("Engine: aurora-mysql, ReplicationSourceIdentifier: elsewhere, StorageEncrypted: true", Outcome.Compliant)]
    [InlineData("Engine: aurora", Outcome.NonCompliant)]
    [InlineData("Engine: postgres", Outcome.NonCompliant)]
    [InlineData("Engine: mysql, SnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("Engine: mysql, SnapshotIdentifier: ''", Outcome.NonCompliant)]
    public void The_engine_decides_what_an_absent_property_means(string properties, Outcome outcome) =>
        Judge(Policy, Cluster(properties)).ShouldBe(outcome, at: outcome is Outcome.NonCompliant ? "Cluster/Properties/StorageEncrypted" : null);

    [Fact]
    public void The_default_of_Aurora_must_be_written_down_where_that_is_required() =>
        Judge(Policy, Cluster("Engine: aurora-mysql"), settings: new() { RequireExplicit = true })
            .ShouldBe(Outcome.NonCompliant, at: "Cluster/Properties/StorageEncrypted");

    [Fact]
    public void An_engine_that_is_not_known_leaves_the_default_unknown() =>
        Judge(Policy, """
            Parameters: { Engine: { Type: String } }
            Resources:
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: !Ref Engine } }
            """).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("false", "SourceDBClusterIdentifier: !Ref Source", Outcome.NonCompliant)]
    [InlineData("false", "SourceDBClusterIdentifier: !Ref Source, StorageEncrypted: true", Outcome.NonCompliant)]
    [InlineData("false", "ReplicationSourceIdentifier: !GetAtt Source.DBClusterArn, StorageEncrypted: true", Outcome.NonCompliant)]
    [InlineData("true", "SourceDBClusterIdentifier: !Ref Source, StorageEncrypted: false", Outcome.Compliant)]
    public void A_clone_or_replica_is_encrypted_as_its_source_whatever_it_says(string source, string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Source: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, StorageEncrypted: {{source}} } }
              Clone: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, {{properties}} } }
            """, "Clone").ShouldBe(outcome, at: "Source/Properties/StorageEncrypted");

    [Fact]
    public void An_undecided_condition_is_unknown_where_its_branches_differ() =>
        Judge(Policy, """
            Parameters: { Stage: { Type: String } }
            Conditions: { IsProduction: !Equals [!Ref Stage, production] }
            Resources:
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, StorageEncrypted: !If [IsProduction, true, false] } }
            """).ShouldBe(Outcome.Unknown, at: "Cluster/Properties/StorageEncrypted");

    [Theory]
    [InlineData("Engine: aurora-mysql, StorageEncrypted: false, StorageEncryptionType: sse-rds", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, StorageEncrypted: true, StorageEncryptionType: sse-kms", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, StorageEncrypted: false, StorageEncryptionType: none", Outcome.NonCompliant)]
    [InlineData("Engine: aurora-mysql, StorageEncrypted: true", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, StorageEncrypted: false", Outcome.Unknown)]
    [InlineData("Engine: mysql, StorageEncrypted: false", Outcome.NonCompliant)]
    public void A_live_cluster_is_judged_by_its_type_of_encryption(string properties, Outcome outcome) =>
        JudgeLive(Policy, Cluster(properties)).ShouldBe(outcome);

    private static string Cluster(string properties) => $$"""
        Resources:
          Cluster: { Type: AWS::RDS::DBCluster, Properties: { {{properties}} } }
        """;
}
