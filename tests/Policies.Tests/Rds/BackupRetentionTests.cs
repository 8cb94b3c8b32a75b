using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class BackupRetentionTests
{
    private static readonly BackupRetention Policy = new();

    [Theory]
    [InlineData("BackupRetentionPeriod: 7", Outcome.Compliant)]
    [InlineData("BackupRetentionPeriod: '35'", Outcome.Compliant)]
    [InlineData("BackupRetentionPeriod: 6", Outcome.NonCompliant)]
    [InlineData("BackupRetentionPeriod: 0", Outcome.NonCompliant)]
    [InlineData("Engine: mysql", Outcome.NonCompliant)]
    [InlineData("BackupRetentionPeriod: !Ref Days", Outcome.Unknown)]
    [InlineData("BackupRetentionPeriod: !If [IsProduction, 30, 1]", Outcome.Unknown)]
    [InlineData("BackupRetentionPeriod: !If [IsProduction, 30, 7]", Outcome.Compliant)]
    [InlineData("BackupRetentionPeriod: !If [IsProduction, 3, !Ref 'AWS::NoValue']", Outcome.NonCompliant)]
    public void Backups_are_kept_for_a_week_by_default(string properties, Outcome outcome)
    {
        foreach (var type in new[] { "AWS::RDS::DBInstance", "AWS::RDS::DBCluster" })
        {
            Judge(Policy, $$"""
                Parameters: { Days: { Type: Number }, Stage: { Type: String } }
                Conditions: { IsProduction: !Equals [!Ref Stage, production] }
                Resources:
                  Database: { Type: {{type}}, Properties: { {{properties}} } }
                """).ShouldBe(outcome, at: "Database/Properties/BackupRetentionPeriod");
        }
    }

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "DBSnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("AWS::RDS::DBInstance", "DBSnapshotIdentifier: nightly, BackupRetentionPeriod: 1", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBInstance", "DBSnapshotIdentifier: ''", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBInstance", "SourceDBInstanceIdentifier: main", Outcome.NotApplicable)]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: cluster", Outcome.NotApplicable)]
    [InlineData("AWS::RDS::DBCluster", "SnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("AWS::RDS::DBCluster", "SourceDBClusterIdentifier: !Ref Source", Outcome.Compliant)]
    public void A_restore_keeps_the_time_of_its_source_and_others_are_not_judged(string type, string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Source: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, BackupRetentionPeriod: 14 } }
              Database: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Database").ShouldBe(outcome);

    [Fact]
    public void The_minimum_can_be_set() =>
        Judge(new BackupRetention(minimumDays: 1), """
            Resources:
              Database: { Type: AWS::RDS::DBInstance }
            """).ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData(0)]
    [InlineData(36)]
    public void A_minimum_that_RDS_cannot_keep_is_refused(int minimumDays) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BackupRetention(minimumDays));

    [Theory]
    [InlineData(14, Outcome.Compliant)]
    [InlineData(1, Outcome.NonCompliant)]
    public void A_live_instance_shows_its_days(int days, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              database-1: { Type: AWS::RDS::DBInstance, Properties: { BackupRetentionPeriod: {{days}} } }
            """).ShouldBe(outcome, at: "database-1/Properties/BackupRetentionPeriod");
}
