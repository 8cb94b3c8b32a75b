using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class DatabaseEstimatesTests
{
    private const string Instance = "AWS::RDS::DBInstance";

    // The documented database: one zone, seven days of backups.
    [Theory]
    [InlineData("Application RPO", "0 s to 20 min")]
    [InlineData("Application RTO", "no figure published")]
    [InlineData("Infrastructure RPO", "0 s to 20 min")]
    [InlineData("Infrastructure RTO", "no figure published")]
    [InlineData("Zone RPO", "0 s to 20 min")]
    [InlineData("Zone RTO", "no figure published")]
    [InlineData("Region RPO", "unbounded")]
    [InlineData("Region RTO", "unbounded")]
    public void A_single_instance_with_backups_loses_minutes_for_an_unknown_time(string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Instance, "Engine: postgres, DBInstanceClass: db.t3.micro, BackupRetentionPeriod: 7, MultiAZ: false"), row).Interval);

    [Theory]
    [InlineData("Application RPO", "0 s to 20 min")]
    [InlineData("Infrastructure RPO", "0 s")]
    [InlineData("Infrastructure RTO", "15 s to 8 min")]
    [InlineData("Zone RPO", "0 s")]
    [InlineData("Zone RTO", "15 s to 8 min")]
    public void A_standby_loses_nothing_and_takes_over_in_minutes(string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Instance, "Engine: postgres, BackupRetentionPeriod: 7, MultiAZ: true"), row).Interval);

    [Theory]
    [InlineData("Application RPO", "unbounded")]
    [InlineData("Application RTO", "unbounded")]
    [InlineData("Infrastructure RPO", "no figure published")]
    [InlineData("Zone RPO", "unbounded")]
    public void Without_backups_nothing_comes_back(string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Instance, "Engine: postgres, BackupRetentionPeriod: 0"), row).Interval);

    [Theory]
    [InlineData("BackupRetentionPeriod: !Ref Number", "Application RPO", "no figure published", "five minutes", "without automated backups")]
    [InlineData("BackupRetentionPeriod: !If [Prod, 7, 0]", "Application RPO", "no figure published", "five minutes", "without automated backups")]
    [InlineData("MultiAZ: !If [Prod, true, false]", "Zone RPO", "0 s to 20 min", "synchronously", "five minutes")]
    [InlineData("MultiAZ: !Ref Text", "Zone RTO", "no figure published", "one to two minutes", "a restore makes")]
    public void A_setting_that_is_not_known_leaves_both_figures(string property, string row, string interval, string one, string other)
    {
        var estimate = Estimate(Judged(Instance, $"Engine: postgres, {property}"), row);
        Assert.Equal(interval, estimate.Interval);
        Assert.Contains(one, estimate.Rules, StringComparison.Ordinal);
        Assert.Contains(other, estimate.Rules, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AutomaticBackupReplicationRegion: eu-west-1", "no figure published")]
    [InlineData("AutomaticBackupReplicationRegion: eu-west-1, BackupRetentionPeriod: 0", "unbounded")]
    public void Automated_backups_reach_another_region_if_there_are_any(string properties, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Instance, $"Engine: postgres, {properties}"), "Region RPO").Interval);

    [Fact]
    public void A_replica_in_the_region_can_be_promoted_by_hand()
    {
        var template = Judged(Instance, "Engine: postgres, BackupRetentionPeriod: 7", $"Replica: {{ Type: {Instance}, Properties: {{ SourceDBInstanceIdentifier: !Ref Judged }} }}");
        Assert.Contains("promoted by hand", Estimate(template, "Zone RTO").Rules, StringComparison.Ordinal);
        Assert.Equal("unbounded", Estimate(template, "Region RPO").Interval);
    }

    [Theory]
    [InlineData("DBClusterIdentifier: c")]
    [InlineData("Engine: aurora-mysql")]
    [InlineData("SourceDBInstanceIdentifier: other")]
    public void Members_and_replicas_are_not_estimated(string properties)
    {
        var graph = TestGraphs.FromTemplate(Judged(Instance, properties));
        Assert.Empty(Policies.Recovery.Estimates.Of(graph.Look(graph.Definitions[0])));
    }

    [Fact]
    public void What_may_be_a_member_has_no_bound()
    {
        var estimate = Estimate(Judged(Instance, "Engine: postgres, BackupRetentionPeriod: 7, DBClusterIdentifier: !If [Prod, c, !Ref AWS::NoValue]"), "Application RPO");
        Assert.Equal("no figure published", estimate.Interval);
        Assert.Contains("estimated with its cluster", estimate.Rules, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_instance_is_estimated_alike()
    {
        var graph = TestGraphs.FromLive($$"""
            Resources:
              Judged: { Type: {{Instance}}, Properties: { Engine: postgres, BackupRetentionPeriod: 7, MultiAZ: true } }
            """);
        Assert.Equal("15 s to 8 min", Describe(graph, "Zone RTO").Interval);
        Assert.Equal("0 s to 20 min", Describe(graph, "Application RPO").Interval);
    }

    [Theory]
    [InlineData("RPO", "24 h to 32 h")]
    [InlineData("RTO", "no figure published")]
    public void A_backup_plan_stands_in_for_automated_backups(string kind, string interval) =>
        Assert.Equal(interval, Estimate(Planned("Rules"), $"Application {kind}").Interval);

    [Fact]
    public void A_backup_plan_bounds_what_a_lost_node_may_take_along() => Assert.Equal("0 s to 32 h", Estimate(Planned("Rules"), "Infrastructure RPO").Interval);

    [Theory]
    [InlineData("EnableContinuousBackup: true", "0 s to 20 min")]
    [InlineData("EnableContinuousBackup: !Ref Text", "0 s to 32 h")]
    [InlineData("ScheduleExpression: 'cron(0 5 ? * * *)' }, { ScheduleExpression: 'cron(0 17 ? * * *)', CompletionWindowMinutes: 0", "12 h to 32 h")]
    [InlineData("ScheduleExpression: 'cron(0 * * * ? *)'", "60 min to 9 h")]
    [InlineData("ScheduleExpression: 'cron(0 5 ? * * *)', ScheduleExpressionTimezone: Europe/Berlin", "24 h to 33 h")]
    [InlineData("ScheduleExpression: !Ref Text", "no figure published")]
    public void A_rule_is_bounded_by_its_interval_and_windows(string rule, string interval) =>
        Assert.Equal(interval, Estimate(Planned(rule), "Application RPO").Interval);

    [Fact]
    public void A_plan_that_was_not_read_bounds_nothing() =>
        Assert.Equal("no figure published", Estimate(Planned("RuleName: r").Replace("!Ref Plan", "plan-of-another-stack", StringComparison.Ordinal), "Application RPO").Interval);

    [Fact]
    public void Windows_by_default_are_long() =>
        Assert.Equal("24 h to 8.3 days", Estimate(Planned("RuleName: r").Replace("CompletionWindowMinutes: 0, ", "", StringComparison.Ordinal), "Application RPO").Interval);

    [Theory]
    [InlineData("arn:aws:backup:eu-west-1:123456789012:backup-vault:v", "24 h to 32 h")]
    [InlineData("arn:aws:backup:us-east-1:123456789012:backup-vault:v", "unbounded")]
    public void A_copy_in_another_region_outlives_the_region(string vault, string interval) =>
        Assert.Equal(interval, Estimate(Planned($"CopyActions: [{{ DestinationBackupVaultArn: '{vault}' }}]"), "Region RPO", origin: new() { Region = "us-east-1" }).Interval);

    [Theory]
    [InlineData("!GetAtt Vault.BackupVaultArn", "unbounded")]
    [InlineData("!Sub 'arn:aws:backup:${AWS::Region}:${AWS::AccountId}:backup-vault:v'", "unbounded")]
    [InlineData("arn:aws:backup:eu-west-1:123456789012:backup-vault:v", "24 h or more, no figure published")]
    [InlineData("!Ref Text", "24 h or more, no figure published")]
    public void A_copy_may_lie_in_the_stack_s_own_region(string vault, string interval) =>
        Assert.Equal(interval, Estimate(Planned($"CopyActions: [{{ DestinationBackupVaultArn: {vault} }}]"), "Region RPO").Interval);

    private static string Planned(string rule) => Judged(
        Instance,
        "Engine: postgres, BackupRetentionPeriod: 0",
        $$"""
        Vault: { Type: AWS::Backup::BackupVault, Properties: { BackupVaultName: v } }
        Plan: { Type: AWS::Backup::BackupPlan, Properties: { BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ CompletionWindowMinutes: 0, {{(rule == "Rules" ? "RuleName: r" : rule)}} }] } } }
        Selection: { Type: AWS::Backup::BackupSelection, Properties: { BackupPlanId: !Ref Plan, BackupSelection: { Resources: ['arn:aws:rds:*:*:db:*'] } } }
        """);
}
