using Policies.Model;
using Policies.Recovery;
using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class StorageEstimatesTests
{
    private const string Bucket = "AWS::S3::Bucket";
    private const string Files = "AWS::EFS::FileSystem";
    private const string Table = "AWS::DynamoDB::Table";
    private const string GlobalTable = "AWS::DynamoDB::GlobalTable";

    [Theory]
    [InlineData("VersioningConfiguration: { Status: Enabled }", "Application RPO", "0 s")]
    [InlineData("VersioningConfiguration: { Status: Enabled }", "Application RTO", "no figure published")]
    [InlineData("VersioningConfiguration: { Status: Suspended }", "Application RPO", "unbounded")]
    [InlineData("BucketName: b", "Application RPO", "unbounded")]
    [InlineData("VersioningConfiguration: { Status: !Ref Text }", "Application RPO", "no figure published")]
    [InlineData("BucketName: b", "Infrastructure RTO", "0 s")]
    [InlineData("BucketName: b", "Zone RPO", "0 s")]
    [InlineData("BucketName: b", "Region RPO", "unbounded")]
    [InlineData("LifecycleConfiguration: { Rules: [{ Status: Enabled, Transitions: [{ StorageClass: ONEZONE_IA, TransitionInDays: 30 }] }] }", "Zone RPO", "unbounded")]
    [InlineData("LifecycleConfiguration: { Rules: [{ Status: Enabled, Transitions: [{ StorageClass: STANDARD_IA, TransitionInDays: 30 }] }] }", "Zone RPO", "0 s")]
    public void Objects_keep_versions_and_lie_in_zones(string properties, string row, string interval) => Assert.Equal(interval, Estimate(Judged(Bucket, properties), row).Interval);

    [Theory]
    [InlineData("Status: Enabled, Destination: { Bucket: 'arn:aws:s3:::far' }", "no figure published")]
    [InlineData("Status: Enabled, Destination: { Bucket: 'arn:aws:s3:::far', ReplicationTime: { Status: Enabled, Time: { Minutes: 15 } } }", "0 s to 15 min")]
    [InlineData("Status: Enabled, Prefix: logs/, Destination: { Bucket: 'arn:aws:s3:::far' }", "unbounded")]
    [InlineData("Status: Enabled, Filter: { Prefix: logs/ }, Destination: { Bucket: 'arn:aws:s3:::far' }", "unbounded")]
    [InlineData("Status: Disabled, Destination: { Bucket: 'arn:aws:s3:::far' }", "unbounded")]
    [InlineData("Status: Enabled, Destination: { Bucket: 'arn:aws:s3:::near' }", "unbounded")]
    [InlineData("Status: Enabled, Destination: { Bucket: 'arn:aws:s3:::not-read', ReplicationTime: { Status: Enabled } }", "no figure published")]
    public void Replication_counts_for_every_object_in_another_region_only(string rule, string interval)
    {
        var (near, far) = (new ResourceOrigin { Region = "us-east-1" }, new ResourceOrigin { Region = "eu-west-1" });
        var source = TestGraphs.FromTemplate(
            Judged(Bucket, $"ReplicationConfiguration: {{ Role: r, Rules: [{{ {rule} }}] }}", $"Near: {{ Type: {Bucket}, Properties: {{ BucketName: near }} }}"), origin: near);
        var destination = TestGraphs.FromTemplate($"Resources: {{ Far: {{ Type: {Bucket}, Properties: {{ BucketName: far }} }} }}", origin: far);
        Assert.Equal(interval, Describe(new([.. source.Definitions, .. destination.Definitions]), "Region RPO").Interval);
    }

    [Theory]
    [InlineData("FileSystemType: WINDOWS, WindowsConfiguration: { DeploymentType: SINGLE_AZ_2 }", "Application RPO", "24 h or more, no figure published")]
    [InlineData("FileSystemType: LUSTRE, LustreConfiguration: { DeploymentType: SCRATCH_2 }", "Application RPO", "unbounded")]
    [InlineData("FileSystemType: OPENZFS, OpenZFSConfiguration: { DeploymentType: MULTI_AZ_1 }", "Zone RPO", "0 s")]
    [InlineData("FileSystemType: ONTAP, OntapConfiguration: { DeploymentType: MULTI_AZ_1 }", "Zone RTO", "0 s to 4 min")]
    [InlineData("FileSystemType: WINDOWS, WindowsConfiguration: { DeploymentType: !Ref Text }", "Zone RTO", "no figure published")]
    [InlineData("FileSystemType: WINDOWS, WindowsConfiguration: { AutomaticBackupRetentionDays: 0 }", "Zone RPO", "unbounded")]
    [InlineData("FileSystemType: WINDOWS, WindowsConfiguration: { DeploymentType: MULTI_AZ_1 }", "Region RPO", "unbounded")]
    public void A_file_system_of_FSx_lies_in_one_zone_or_two(string properties, string row, string interval) => Assert.Equal(interval, Estimate(Judged("AWS::FSx::FileSystem", properties), row).Interval);

    [Theory]
    [InlineData(Bucket, "BucketName: b", "unbounded")]
    [InlineData(Bucket, "VersioningConfiguration: { Status: Suspended }", "unbounded")]
    [InlineData(Bucket, "VersioningConfiguration: { Status: !Ref Text }", "no figure published")]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: LUSTRE", "unbounded")]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: LUSTRE, LustreConfiguration: { DeploymentType: !Ref Text }", "60 min or more, no figure published")]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: LUSTRE, LustreConfiguration: { DeploymentType: PERSISTENT_2 }", "60 min to 4 h")]
    public void A_plan_passes_over_what_AWS_Backup_cannot_back_up(string type, string properties, string interval) => Assert.Equal(
        interval,
        Estimate(
            Judged(
                type,
                properties,
                """
                Plan: { Type: AWS::Backup::BackupPlan, Properties: { BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ ScheduleExpression: cron(0 * * * ? *), StartWindowMinutes: 60, CompletionWindowMinutes: 120 }] } } }
                Selection: { Type: AWS::Backup::BackupSelection, Properties: { BackupPlanId: !Ref Plan, BackupSelection: { Resources: ['*'] } } }
                """),
            "Application RPO").Interval);

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: ENABLED }", "!Ref Text", "0 s to 8.3 days")]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: ENABLED }", "cron(0 * * * ? *)", "60 min to 4 h")]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: WINDOWS", "!Ref Text", "no figure published")]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: WINDOWS", "cron(0 * * * ? *)", "60 min to 4 h")]
    public void A_plan_that_is_not_known_may_lose_less_than_backups_of_the_service(string type, string properties, string schedule, string interval) => Assert.Equal(
        interval,
        Estimate(
            Judged(
                type,
                properties,
                $$"""
                Plan: { Type: AWS::Backup::BackupPlan, Properties: { BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ ScheduleExpression: {{schedule}}, StartWindowMinutes: 60, CompletionWindowMinutes: 120 }] } } }
                Selection: { Type: AWS::Backup::BackupSelection, Properties: { BackupPlanId: !Ref Plan, BackupSelection: { Resources: ['*'] } } }
                """),
            "Application RPO").Interval);

    [Fact]
    public void A_bucket_that_only_receives_logs_is_not_estimated()
    {
        var graph = TestGraphs.FromTemplate(Judged(Bucket, "BucketName: b", $"Source: {{ Type: {Bucket}, Properties: {{ LoggingConfiguration: {{ DestinationBucketName: !Ref Judged }} }} }}"));
        Assert.Empty(Estimates.Of(graph.Look(graph.Definitions[0])));
    }

    [Theory]
    [InlineData("Encrypted: true", "Application RPO", "unbounded")]
    [InlineData("BackupPolicy: { Status: ENABLED }", "Application RPO", "24 h to 8.3 days")]
    [InlineData("BackupPolicy: { Status: ENABLED }", "Application RTO", "no figure published")]
    [InlineData("BackupPolicy: { Status: !Ref Text }", "Application RPO", "24 h or more, no figure published")]
    [InlineData("Encrypted: true", "Zone RPO", "0 s")]
    [InlineData("Encrypted: true", "Zone RTO", "0 s")]
    [InlineData("AvailabilityZoneName: us-east-1a, BackupPolicy: { Status: DISABLED }", "Zone RPO", "unbounded")]
    [InlineData("AvailabilityZoneName: us-east-1a, BackupPolicy: { Status: ENABLED }", "Zone RPO", "24 h to 8.3 days")]
    [InlineData("AvailabilityZoneName: us-east-1a", "Infrastructure RPO", "0 s")]
    [InlineData("AvailabilityZoneName: !If [Prod, !Ref AWS::NoValue, us-east-1a], BackupPolicy: { Status: DISABLED }", "Zone RPO", "no figure published")]
    [InlineData("Encrypted: true", "Region RPO", "unbounded")]
    [InlineData("ReplicationConfiguration: { Destinations: [{ Region: eu-west-1 }] }", "Region RPO", "0 s to 60 min")]
    [InlineData("ReplicationConfiguration: { Destinations: [{ Region: eu-west-1 }] }", "Region RTO", "no figure published")]
    [InlineData("ReplicationConfiguration: { Destinations: [{ Region: us-east-1 }] }", "Region RPO", "unbounded")]
    [InlineData("ReplicationConfiguration: { Destinations: [{ FileSystemId: fs-1 }] }", "Region RPO", "no figure published")]
    public void Files_lie_in_zones_and_are_backed_up_or_not(string properties, string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Files, properties), row, origin: new() { Region = "us-east-1" }).Interval);

    [Theory]
    [InlineData(Table, "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }", "Application RPO", "0 s to 20 min")]
    [InlineData(Table, "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }", "Application RTO", "0 s to 4 h")]
    [InlineData(Table, "TableName: t", "Application RPO", "unbounded")]
    [InlineData(Table, "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: !Ref Text }", "Application RPO", "no figure published")]
    [InlineData(Table, "TableName: t", "Zone RTO", "0 s")]
    [InlineData(Table, "TableName: t", "Region RPO", "unbounded")]
    [InlineData(GlobalTable, "Replicas: [{ Region: us-east-1 }]", "Region RPO", "unbounded")]
    [InlineData(GlobalTable, "Replicas: [{ Region: us-east-1 }, { Region: eu-west-1 }]", "Region RPO", "no figure published")]
    [InlineData(GlobalTable, "Replicas: [{ Region: us-east-1 }, { Region: eu-west-1 }], MultiRegionConsistency: STRONG", "Region RPO", "0 s")]
    [InlineData(GlobalTable, "Replicas: [{ Region: us-east-1 }, { Region: eu-west-1 }]", "Region RTO", "no figure published")]
    [InlineData(GlobalTable, "Replicas: [{ Region: us-east-1, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }]", "Application RPO", "0 s to 20 min")]
    [InlineData(GlobalTable, "Replicas: [{ Region: us-east-1 }]", "Application RPO", "unbounded")]
    public void Tables_are_restored_and_replicated_or_not(string type, string properties, string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(type, properties), row).Interval);

    [Theory]
    [InlineData("", "unbounded")]
    [InlineData("Rules: [{ Destinations: [{ Region: eu-west-1, RegistryId: '123456789012' }] }]", "0 s to 2 h")]
    [InlineData("Rules: [{ Destinations: [{ Region: us-east-1, RegistryId: '210987654321' }] }]", "unbounded")]
    [InlineData("Rules: [{ Destinations: [{ Region: eu-west-1 }], RepositoryFilters: [{ Filter: app, FilterType: PREFIX_MATCH }] }]", "0 s to 2 h")]
    [InlineData("Rules: [{ Destinations: [{ Region: eu-west-1 }], RepositoryFilters: [{ Filter: other, FilterType: PREFIX_MATCH }] }]", "unbounded")]
    public void Images_are_copied_by_the_registry_or_not(string configuration, string interval)
    {
        var others = configuration.Length == 0 ? "" : $"Registry: {{ Type: AWS::ECR::ReplicationConfiguration, Properties: {{ ReplicationConfiguration: {{ {configuration} }} }} }}";
        Assert.Equal(interval, Estimate(Judged("AWS::ECR::Repository", "RepositoryName: app-web", others), "Region RPO", origin: new() { Region = "us-east-1" }).Interval);
    }
}
