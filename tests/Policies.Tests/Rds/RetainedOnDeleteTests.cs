using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class RetainedOnDeleteTests
{
    private static readonly RetainedOnDelete Policy = new();

    [Theory]
    [InlineData("DeletionPolicy: Snapshot, UpdateReplacePolicy: Snapshot", Outcome.Compliant, null)]
    [InlineData("DeletionPolicy: Retain, UpdateReplacePolicy: Retain", Outcome.Compliant, null)]
    [InlineData("DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy: Retain", Outcome.Compliant, null)]
    [InlineData("UpdateReplacePolicy: Retain", Outcome.Compliant, null)]
    [InlineData("DeletionPolicy: Snapshot", Outcome.NonCompliant, "UpdateReplacePolicy")]
    [InlineData("DeletionPolicy: Delete, UpdateReplacePolicy: Snapshot", Outcome.NonCompliant, "DeletionPolicy")]
    [InlineData("DeletionPolicy: Snapshot, UpdateReplacePolicy: Delete", Outcome.NonCompliant, "UpdateReplacePolicy")]
    [InlineData("DeletionPolicy: !Ref Kept, UpdateReplacePolicy: Snapshot", Outcome.Unknown, "DeletionPolicy")]
    [InlineData("DeletionPolicy: !If [IsProduction, Retain, Delete], UpdateReplacePolicy: Snapshot", Outcome.Unknown, "DeletionPolicy")]
    [InlineData("DeletionPolicy: !If [IsProduction, Retain, Snapshot], UpdateReplacePolicy: Snapshot", Outcome.Compliant, null)]
    public void Both_attributes_keep_the_database_or_a_snapshot(string attributes, Outcome outcome, string? at)
    {
        foreach (var type in new[] { "AWS::RDS::DBInstance", "AWS::RDS::DBCluster" })
        {
            Judge(Policy, $$"""
                Transform: AWS::LanguageExtensions
                Parameters: { Kept: { Type: String }, Stage: { Type: String } }
                Conditions: { IsProduction: !Equals [!Ref Stage, production] }
                Resources:
                  Database: { Type: {{type}}, {{attributes}}, Properties: { DBClusterIdentifier: !Ref 'AWS::NoValue' } }
                """).ShouldBe(outcome, at: at is null ? null : $"Database/{at}");
        }
    }

    [Fact]
    public void The_default_of_a_snapshot_must_be_written_down_where_that_is_required() =>
        Judge(Policy, """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, UpdateReplacePolicy: Snapshot }
            """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, at: "Database/DeletionPolicy");

    [Theory]
    [InlineData("DBClusterIdentifier: cluster")]
    [InlineData("SourceDBInstanceIdentifier: main")]
    public void Members_and_replicas_are_not_judged(string properties) =>
        Judge(Policy, $$"""
            Resources:
              Database: { Type: AWS::RDS::DBInstance, DeletionPolicy: Delete, Properties: { {{properties}} } }
            """).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_resource_has_no_such_attributes() =>
        JudgeLive(Policy, """
            Resources:
              database-1: { Type: AWS::RDS::DBInstance }
            """).ShouldBe(Outcome.NotApplicable);
}
