using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class VolumeEstimatesTests
{
    private const string Daily = """
        Plan: { Type: AWS::Backup::BackupPlan, Properties: { BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ CompletionWindowMinutes: 0, RuleName: r }] } } }
        Selection: { Type: AWS::Backup::BackupSelection, Properties: { BackupPlanId: !Ref Plan, BackupSelection: { Resources: [!Sub 'arn:aws:ec2:*:*:volume/*', !Sub 'arn:aws:ec2:*:*:instance/*'] } } }
        """;

    [Theory]
    [InlineData("Application RPO", "unbounded")]
    [InlineData("Application RTO", "unbounded")]
    [InlineData("Infrastructure RPO", "no figure published")]
    [InlineData("Infrastructure RTO", "no figure published")]
    [InlineData("Zone RPO", "unbounded")]
    [InlineData("Region RPO", "unbounded")]
    public void A_volume_without_snapshots_goes_with_its_zone(string row, string interval) => Assert.Equal(interval, Estimate(Judged("AWS::EC2::Volume", "Size: 8"), row).Interval);

    [Theory]
    [InlineData("Application RPO", "24 h to 32 h")]
    [InlineData("Application RTO", "no figure published")]
    [InlineData("Infrastructure RPO", "0 s to 32 h")]
    [InlineData("Zone RPO", "24 h to 32 h")]
    public void A_volume_with_a_backup_plan_loses_its_interval(string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged("AWS::EC2::Volume", "Size: 8", Daily), row).Interval);

    [Fact]
    public void A_policy_of_data_lifecycle_manager_may_mean_the_volume() =>
        Assert.Equal("no figure published", Estimate(Judged("AWS::EC2::Volume", "Size: 8", "Policy: { Type: AWS::DLM::LifecyclePolicy, Properties: { State: ENABLED } }"), "Application RPO").Interval);

    [Theory]
    [InlineData("", "no figure published")]
    [InlineData(Daily, "24 h to 32 h")]
    public void An_instance_may_keep_data_or_not(string others, string interval) =>
        Assert.Equal(interval, Estimate(Judged("AWS::EC2::Instance", "ImageId: ami-1", others), "Application RPO").Interval);
}
