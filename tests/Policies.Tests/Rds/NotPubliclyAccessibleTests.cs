using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class NotPubliclyAccessibleTests
{
    private static readonly NotPubliclyAccessible Policy = new();

    [Theory]
    [InlineData("Engine: mysql, PubliclyAccessible: false", Outcome.Compliant)]
    [InlineData("Engine: mysql, PubliclyAccessible: 'false'", Outcome.Compliant)]
    [InlineData("Engine: mysql, PubliclyAccessible: true", Outcome.NonCompliant)]
    [InlineData("Engine: mysql, PubliclyAccessible: 'True', DBSubnetGroupName: !Ref Subnets", Outcome.NonCompliant)]
    [InlineData("Engine: mysql, PubliclyAccessible: !Ref Public", Outcome.Unknown)]
    [InlineData("Engine: mysql, PubliclyAccessible: !If [Prod, false, true]", Outcome.Unknown)]
    public void What_is_written_counts(string properties, Outcome outcome) => Judge(Policy, Instance(properties), "Database").ShouldBe(outcome, "Database/Properties/PubliclyAccessible");

    [Theory]
    [InlineData("Engine: mysql", Outcome.NonCompliant)]
    [InlineData("Engine: mysql, DBSubnetGroupName: !Ref Subnets", Outcome.Compliant)]
    [InlineData("Engine: mysql, DBSubnetGroupName: mine", Outcome.Compliant)]
    [InlineData("Engine: mysql, DBSubnetGroupName: default", Outcome.NonCompliant)]
    [InlineData("Engine: mysql, DBSubnetGroupName: !Ref Name", Outcome.Unknown)]
    [InlineData("Engine: aurora-postgresql", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, DBClusterIdentifier: !Ref Cluster", Outcome.Compliant)]
    [InlineData("SourceDBInstanceIdentifier: primary", Outcome.Unknown)]
    [InlineData("Engine: mysql, DBSnapshotIdentifier: snapshot, DBSubnetGroupName: !Ref Subnets", Outcome.Unknown)]
    [InlineData("Engine: mysql, DBSnapshotIdentifier: '', DBSubnetGroupName: !Ref Subnets", Outcome.Compliant)]
    [InlineData("Engine: mysql, PubliclyAccessible: !If [Prod, false, !Ref AWS::NoValue], DBSubnetGroupName: !Ref Subnets", Outcome.Compliant)]
    public void The_default_depends_on_the_subnet_group(string properties, Outcome outcome) => Judge(Policy, Instance(properties), "Database").ShouldBe(outcome);

    [Fact]
    public void A_safe_default_must_be_written_where_that_is_asked_for() =>
        Judge(Policy, Instance("Engine: mysql, DBSubnetGroupName: !Ref Subnets"), "Database", new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, "Database/Properties/PubliclyAccessible");

    [Fact]
    public void A_live_instance_says_so() => JudgeLive(Policy, """
        Resources:
          db: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, PubliclyAccessible: true } }
        """).ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData("Engine: postgres, PubliclyAccessible: false", Outcome.Compliant)]
    [InlineData("Engine: postgres, PubliclyAccessible: true", Outcome.NonCompliant)]
    [InlineData("Engine: postgres", Outcome.NonCompliant)]
    [InlineData("Engine: postgres, DBSubnetGroupName: !Ref Subnets", Outcome.Compliant)]
    [InlineData("Engine: postgres, DBSubnetGroupName: default", Outcome.NonCompliant)]
    [InlineData("Engine: postgres, SnapshotIdentifier: nightly, DBSubnetGroupName: !Ref Subnets", Outcome.Unknown)]
    [InlineData("Engine: aurora-postgresql", Outcome.NotApplicable)]
    [InlineData("Engine: !Ref Engine", Outcome.Unknown)]
    public void A_multi_AZ_cluster_has_no_instances_that_could_say_so_for_it(string properties, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Engine: { Type: String } }
        Resources:
          Subnets: { Type: AWS::RDS::DBSubnetGroup, Properties: { DBSubnetGroupDescription: d, SubnetIds: [subnet-1] } }
          Cluster: { Type: AWS::RDS::DBCluster, Properties: { {{properties}} } }
        """, "Cluster").ShouldBe(outcome);

    private static string Instance(string properties) => $$"""
        Parameters: { Public: { Type: String }, Name: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Subnets: { Type: AWS::RDS::DBSubnetGroup, Properties: { DBSubnetGroupDescription: d, SubnetIds: [subnet-1] } }
          Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
        """;
}
