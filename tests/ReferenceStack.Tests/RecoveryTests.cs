using System.Text.Json.Nodes;

namespace ReferenceStack.Tests;

public sealed class RecoveryTests(ReferenceAssembly reference)
{
    [Theory]
    [InlineData("development")]
    [InlineData("staging")]
    [InlineData("production")]
    public void The_database_and_the_assets_are_backed_up_daily_for_seven_days(string environment)
    {
        var template = reference.Application(environment);
        var daily = Rule(template, "Daily");

        JsonAssert.Has(daily, """{ "ScheduleExpression": "cron(0 6 * * ? *)", "Lifecycle": { "DeleteAfterDays": 7 } }""");
        Assert.Equal(
            [template.Id("AWS::RDS::DBInstance"), template.Id("AWS::S3::Bucket", "/Assets/")],
            template.One("AWS::Backup::BackupSelection")["BackupSelection"]!["Resources"]!.AsArray().Select(arn => (string)arn!["Fn::GetAtt"]![0]!),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Production_copies_its_backups_every_hour_to_the_vault_of_the_second_region()
    {
        var recovery = reference.Assembly.Stack("HousingTrends-recovery-production");
        var hourly = Rule(reference.Production, "Hourly");
        var destination = (string)Assert.Single(hourly["CopyActions"]!.AsArray())!["DestinationBackupVaultArn"]!["Fn::GetAtt"]![1]!;

        Assert.Equal("cron(0 * * * ? *)", (string?)hourly["ScheduleExpression"]);
        // The CDK carries a reference to another region through parameters that one stack writes and the other reads.
        Assert.Equal(
            recovery.Id("AWS::Backup::BackupVault"),
            (string?)recovery.One("Custom::CrossRegionExportWriter")["WriterProps"]!["exports"]![destination]!["Fn::GetAtt"]![0]);
        Assert.NotNull(reference.Production.One("Custom::CrossRegionExportReader")["ReaderProps"]!["imports"]![destination]);
    }

    [Fact]
    public void Production_replicates_the_database_and_the_assets_to_the_second_region()
    {
        var template = reference.Production;

        Assert.Equal("us-west-2", (string?)template.One("AWS::RDS::DBInstance")["AutomaticBackupReplicationRegion"]);
        JsonAssert.Has(
            template.One("AWS::S3::Bucket", "/Assets/")["ReplicationConfiguration"]!["Rules"]![0]!["Destination"],
            """{ "ReplicationTime": { "Status": "Enabled", "Time": { "Minutes": 15 } } }""");
    }

    private static JsonNode Rule(Template template, string name) =>
        Assert.Single(template.One("AWS::Backup::BackupPlan")["BackupPlan"]!["BackupPlanRule"]!.AsArray(), rule => string.Equals((string?)rule!["RuleName"], name, StringComparison.Ordinal))!;
}
