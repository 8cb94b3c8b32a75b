using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class ClusterCustomerManagedKeyTests
{
    private static readonly ClusterCustomerManagedKey Policy = new();

    [Theory]
    [InlineData("StorageEncrypted: true, KmsKeyId: !Ref Key", Outcome.Compliant)]
    [InlineData("StorageEncrypted: true, KmsKeyId: alias/aws/rds", Outcome.NonCompliant)]
    [InlineData("StorageEncrypted: true", Outcome.NonCompliant)]
    [InlineData("Engine: aurora-mysql", Outcome.NonCompliant)]
    [InlineData("SnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("SourceDBClusterIdentifier: !Ref Source", Outcome.Compliant)]
    [InlineData("KmsKeyId: !Ref Name", Outcome.Unknown)]
    public void A_cluster_needs_a_key_of_its_own_or_of_its_source(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Name: { Type: String } }
            Resources:
              Key: { Type: AWS::KMS::Key }
              Source: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, StorageEncrypted: true, KmsKeyId: !GetAtt Key.Arn } }
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { {{properties}} } }
            """, "Cluster").ShouldBe(outcome, at: outcome is Outcome.NonCompliant ? "Cluster/Properties/KmsKeyId" : null);

    [Fact]
    public void A_live_cluster_without_a_key_has_one_of_AWS() =>
        JudgeLive(Policy, """
            Resources:
              cluster-1: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, StorageEncryptionType: sse-rds } }
            """).ShouldBe(Outcome.NonCompliant, at: "cluster-1/Properties/KmsKeyId");
}
