using Policies.Backup;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Backup;

public sealed class CoversDataStoresTests
{
    private const string Nothing = "Judged/BackupSelection";

    private static readonly CoversDataStores Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "Engine: postgres")]
    [InlineData("AWS::RDS::DBCluster", "Engine: aurora-mysql")]
    [InlineData("AWS::DocDB::DBCluster", "Port: 1")]
    [InlineData("AWS::Neptune::DBCluster", "Port: 1")]
    [InlineData("AWS::DynamoDB::Table", "TableName: t")]
    [InlineData("AWS::DynamoDB::GlobalTable", "TableName: t")]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true")]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: WINDOWS, WindowsConfiguration: { AutomaticBackupRetentionDays: 0 }")]
    [InlineData("AWS::EC2::Volume", "Size: 1")]
    public void A_data_store_without_any_plan_is_not_covered(string type, string properties) =>
        Judge(Policy, Template(properties, null, type), "Judged").ShouldBe(Outcome.NonCompliant, type is "AWS::EFS::FileSystem" or "AWS::FSx::FileSystem" ? null : Nothing);

    [Theory]
    [InlineData("Resources: [!GetAtt Judged.Arn]", Outcome.Compliant)]
    [InlineData("Resources: [!Sub 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Judged}']", Outcome.Compliant)]
    [InlineData("Resources: [!Join ['', ['arn:aws:dynamodb:*:*:table/', !Ref Judged]]]", Outcome.Compliant)]
    [InlineData("Resources: ['*']", Outcome.Compliant)]
    [InlineData("Resources: ['arn:aws:dynamodb:*:*:table/*']", Outcome.Compliant)]
    [InlineData("Resources: ['arn:aws:dynamodb:*']", Outcome.Compliant)]
    [InlineData("Resources: !GetAtt Judged.Arn", Outcome.Compliant)]
    [InlineData("Resources: ['arn:aws:rds:*:*:db:*']", Outcome.NonCompliant)]
    [InlineData("Resources: [!GetAtt Other.Arn]", Outcome.NonCompliant)]
    [InlineData("Resources: [!Sub 'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Other}']", Outcome.NonCompliant)]
    [InlineData("Resources: [!Ref Judged]", Outcome.NonCompliant)]
    [InlineData("Resources: ['arn:aws:dynamodb:us-east-1:123456789012:table/someone-elses']", Outcome.NonCompliant)]
    [InlineData("Resources: [!Ref Text]", Outcome.Unknown)]
    [InlineData("Resources: !Ref List", Outcome.Unknown)]
    [InlineData("Resources: ['arn:aws:dynamodb:us-east-1:*:table/*']", Outcome.Unknown)]
    [InlineData("Resources: ['arn:aws:dynamodb:*:*:table/prod-*']", Outcome.Unknown)]
    [InlineData("Resources: [!GetAtt Custom.TableArn]", Outcome.Unknown)]
    [InlineData("Resources: [!If [Prod, !GetAtt Judged.Arn, !GetAtt Other.Arn]]", Outcome.Unknown)]
    [InlineData("Resources: [!If [Prod, '*', !GetAtt Judged.Arn]]", Outcome.Compliant)]
    [InlineData("SelectionName: everything", Outcome.Compliant)]
    [InlineData("Resources: ['*'], NotResources: ['arn:aws:dynamodb:*:*:table/*']", Outcome.NonCompliant)]
    [InlineData("Resources: ['*'], NotResources: [!GetAtt Judged.Arn]", Outcome.NonCompliant)]
    [InlineData("Resources: ['*'], NotResources: [!GetAtt Other.Arn]", Outcome.Compliant)]
    [InlineData("Resources: ['*'], NotResources: [!Ref Text]", Outcome.Unknown)]
    public void An_arn_selects_what_it_matches(string selection, Outcome outcome) =>
        Judge(Policy, Template("BillingMode: PAY_PER_REQUEST", selection), "Judged").ShouldBe(outcome, outcome is Outcome.NonCompliant ? Nothing : null);

    [Theory]
    [InlineData("TableName: prod-orders", "arn:aws:dynamodb:*:*:table/prod-*", Outcome.Compliant)]
    [InlineData("TableName: prod-orders", "arn:aws:dynamodb:*:*:table/test-*", Outcome.NonCompliant)]
    [InlineData("TableName: prod-orders", "arn:aws:dynamodb:*:*:table/*-orders", Outcome.Unknown)]
    [InlineData("TableName: prod-orders", "arn:aws-cn:dynamodb:*:*:table/prod-orders", Outcome.Compliant)]
    [InlineData("TableName: prod-orders", "arn:aws:dynamodb:us-east-1:123456789012:table/prod-orders", Outcome.Unknown)]
    [InlineData("TableName: !Ref Text", "arn:aws:dynamodb:us-east-1:123456789012:table/prod-orders", Outcome.Unknown)]
    [InlineData("TableName: !Sub 'orders-${Text}'", "arn:aws:dynamodb:*:*:table/orders-*", Outcome.Compliant)]
    [InlineData("TableName: !Sub 'orders-${Text}'", "arn:aws:dynamodb:*:*:table/users-*", Outcome.NonCompliant)]
    public void A_pattern_is_compared_with_the_name(string name, string arn, Outcome outcome) =>
        Judge(Policy, Template(name, $"Resources: ['{arn}']"), "Judged").ShouldBe(outcome);

    [Theory]
    [InlineData("ListOfTags: [{ ConditionType: STRINGEQUALS, ConditionKey: backup, ConditionValue: daily }]", Outcome.Compliant)]
    [InlineData("ListOfTags: [{ ConditionType: STRINGEQUALS, ConditionKey: 'aws:ResourceTag/backup', ConditionValue: daily }]", Outcome.Compliant)]
    [InlineData("ListOfTags: [{ ConditionKey: stage, ConditionValue: prod }, { ConditionKey: backup, ConditionValue: daily }]", Outcome.Compliant)]
    [InlineData("ListOfTags: [{ ConditionKey: backup, ConditionValue: Daily }]", Outcome.NonCompliant)]
    [InlineData("ListOfTags: [{ ConditionKey: backup, ConditionValue: !Ref Text }]", Outcome.Unknown)]
    [InlineData("ListOfTags: [{ ConditionKey: stage, ConditionValue: prod }], Resources: [!GetAtt Other.Arn]", Outcome.NonCompliant)]
    [InlineData("ListOfTags: [{ ConditionKey: stage, ConditionValue: prod }], Resources: [!GetAtt Judged.Arn]", Outcome.Compliant)]
    [InlineData("Resources: ['*'], Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: daily }] }", Outcome.Compliant)]
    [InlineData("Resources: ['*'], Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: daily }, { ConditionKey: 'aws:ResourceTag/stage', ConditionValue: prod }] }", Outcome.NonCompliant)]
    [InlineData("Resources: ['*'], Conditions: { StringLike: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'd*y' }] }", Outcome.Compliant)]
    [InlineData("Resources: ['*'], Conditions: { StringNotEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: daily }] }", Outcome.NonCompliant)]
    [InlineData("Resources: ['*'], Conditions: { StringNotEquals: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: never }] }", Outcome.Compliant)]
    [InlineData("Resources: ['*'], Conditions: { StringNotEquals: [{ ConditionKey: 'aws:ResourceTag/stage', ConditionValue: test }] }", Outcome.Compliant)]
    [InlineData("Resources: ['*'], Conditions: { StringNotLike: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'd*' }] }", Outcome.NonCompliant)]
    public void Tags_select_by_any_and_conditions_narrow_by_all(string selection, Outcome outcome) =>
        Judge(Policy, Template("Tags: [{ Key: backup, Value: daily }]", selection), "Judged").ShouldBe(outcome, outcome is Outcome.NonCompliant ? Nothing : null);

    [Theory]
    [InlineData("Tags: !Ref List", Outcome.Unknown)]
    [InlineData("Tags: [{ Key: !Ref Text, Value: daily }]", Outcome.Unknown)]
    [InlineData("Tags: [{ Key: backup, Value: !Ref Text }]", Outcome.Unknown)]
    [InlineData("Tags: [!If [Prod, { Key: backup, Value: daily }, !Ref AWS::NoValue]]", Outcome.Unknown)]
    [InlineData("Tags: [{ Key: stage, Value: !Ref Text }]", Outcome.NonCompliant)]
    public void Tags_that_are_not_known_leave_it_open(string tags, Outcome outcome) =>
        Judge(Policy, Template(tags, "ListOfTags: [{ ConditionKey: backup, ConditionValue: daily }]"), "Judged").ShouldBe(outcome);

    [Fact]
    public void A_selection_under_a_condition_leaves_it_open() =>
        Judge(Policy, Template("TableName: t", "Resources: ['*']").Replace("Selection: {", "Selection: { Condition: Prod,", StringComparison.Ordinal), "Judged").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_store_and_its_selection_under_one_condition_go_together() =>
        Judge(
            Policy,
            Template("TableName: t", "Resources: ['*']").Replace("Selection: {", "Selection: { Condition: Prod,", StringComparison.Ordinal).Replace("Judged: {", "Judged: { Condition: Prod,", StringComparison.Ordinal),
            "Judged").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: c", Outcome.NotApplicable)]
    [InlineData("AWS::RDS::DBInstance", "Engine: aurora-postgresql", Outcome.NotApplicable)]
    [InlineData("AWS::RDS::DBInstance", "SourceDBInstanceIdentifier: other", Outcome.NotApplicable)]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: LUSTRE", Outcome.NotApplicable)]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: LUSTRE, LustreConfiguration: { DeploymentType: PERSISTENT_2 }", Outcome.NonCompliant)]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: LUSTRE, LustreConfiguration: { DeploymentType: PERSISTENT_2, AutomaticBackupRetentionDays: 30 }", Outcome.Compliant)]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: WINDOWS", Outcome.Compliant)]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: ONTAP, OntapConfiguration: { AutomaticBackupRetentionDays: 0 }", Outcome.NonCompliant)]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: OPENZFS, OpenZFSConfiguration: { AutomaticBackupRetentionDays: !Ref Number }", Outcome.Unknown)]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: ENABLED }", Outcome.Compliant)]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: DISABLED }", Outcome.NonCompliant)]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: !Ref Text }", Outcome.Unknown)]
    public void What_holds_no_data_or_backs_itself_up_needs_no_plan(string type, string properties, Outcome outcome) =>
        Judge(Policy, Template(properties, null, type), "Judged").ShouldBe(outcome);

    [Fact]
    public void A_default_of_FSx_must_be_written_where_that_is_required() =>
        Judge(Policy, Template("FileSystemType: WINDOWS", null, "AWS::FSx::FileSystem"), "Judged", new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "FileSystemTags: [{ Key: backup, Value: daily }]")]
    [InlineData("AWS::RDS::DBInstance", "Tags: [{ Key: backup, Value: daily }]")]
    [InlineData("AWS::DynamoDB::GlobalTable", "Replicas: [{ Region: !Ref AWS::Region, Tags: [{ Key: backup, Value: daily }] }]")]
    public void Each_type_has_its_tags_somewhere(string type, string properties) =>
        Judge(Policy, Template(properties, "ListOfTags: [{ ConditionKey: backup, ConditionValue: daily }]", type), "Judged").ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_identifier_of_RDS_is_kept_in_lower_case() =>
        Judge(Policy, Template("DBInstanceIdentifier: MyDb", "Resources: ['arn:aws:rds:*:*:db:mydb']", "AWS::RDS::DBInstance"), "Judged").ShouldBe(Outcome.Compliant);

    [Fact]
    public void Buckets_can_be_asked_for()
    {
        var policy = new CoversDataStores(["AWS::S3::Bucket"]);
        Judge(policy, Template("BucketName: b", "Resources: ['arn:aws:s3:::b']", "AWS::S3::Bucket"), "Judged").ShouldBe(Outcome.Compliant);
        Judge(policy, Template("BucketName: b", "Resources: ['arn:aws:s3:::c']", "AWS::S3::Bucket"), "Judged").ShouldBe(Outcome.NonCompliant, Nothing);
    }

    [Fact]
    public void A_type_that_AWS_Backup_does_not_know_is_refused() =>
        Assert.Contains("AWS::ElastiCache::ReplicationGroup", Assert.Throws<ArgumentException>(() => new CoversDataStores(["AWS::ElastiCache::ReplicationGroup"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Resources: ['arn:aws:rds:us-east-1:123456789012:db:db-1']", Outcome.Compliant)]
    [InlineData("Resources: ['arn:aws:rds:eu-west-1:123456789012:db:db-1']", Outcome.NonCompliant)]
    [InlineData("Resources: ['arn:aws:rds:us-east-1:123456789012:db:db-2']", Outcome.NonCompliant)]
    [InlineData("Resources: ['arn:aws:rds:*:*:db:*']", Outcome.Compliant)]
    [InlineData("ListOfTags: [{ ConditionKey: backup, ConditionValue: daily }]", Outcome.Compliant)]
    [InlineData("ListOfTags: [{ ConditionKey: backup, ConditionValue: weekly }]", Outcome.NonCompliant)]
    public void A_live_store_is_known_by_its_arn_and_tags(string selection, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              db-1: { Type: AWS::RDS::DBInstance, Arn: 'arn:aws:rds:us-east-1:123456789012:db:db-1', Properties: { Engine: postgres, Tags: [{ Key: backup, Value: daily }] } }
              selection-1: { Type: AWS::Backup::BackupSelection, Properties: { BackupPlanId: p, BackupSelection: { {{selection}} } } }
            """, "db-1").ShouldBe(outcome, outcome is Outcome.NonCompliant ? "db-1/BackupSelection" : null);

    private static string Template(string properties, string? selection, string type = "AWS::DynamoDB::Table") => $$"""
        Parameters: { Text: { Type: String }, Number: { Type: Number }, List: { Type: CommaDelimitedList } }
        Conditions: { Prod: !Equals [!Ref Text, prod] }
        Resources:
          Judged: { Type: {{type}}, Properties: { {{properties}} } }
          Other: { Type: AWS::DynamoDB::Table, Properties: { BillingMode: PAY_PER_REQUEST } }
          Custom: { Type: Custom::Finder, Properties: { ServiceToken: t } }
          Plan: { Type: AWS::Backup::BackupPlan, Properties: { BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ RuleName: r, TargetBackupVault: v }] } } }
          {{(selection is null ? "" : $"Selection: {{ Type: AWS::Backup::BackupSelection, Properties: {{ BackupPlanId: !Ref Plan, BackupSelection: {{ IamRoleArn: r, {selection} }} }} }}")}}
        """;
}
