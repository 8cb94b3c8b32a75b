using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Mapping;

/// <summary>Items of AWS Config: AWS's own examples, and items that others recorded.</summary>
public sealed class ConfigItemTests
{
    private const string Examples = "facts/config-examples";
    private const string Recorded = "recorded/recorded-responses.tar.xz";

    private static readonly MappingContext Context = Mapped.Context with { IsConfig = true };

    [Fact]
    public void Every_example_maps_to_the_types_that_are_found_in_it()
    {
        var folder = SharedFolder.Find(Examples);
        Assert.SkipWhen(folder is null, SharedFolder.Absent);

        var mapped = Directory.GetFiles(folder).Select(file => Item(File.ReadAllText(file))).OfType<JsonObject>().SelectMany(Resources).ToList();

        Assert.True(mapped.Count > 45, $"{mapped.Count} resources");
        Assert.All(mapped, resource => Assert.True(resource.Properties.Count > 1, resource.Type));
    }

    [Theory]
    [InlineData("AWS_EC2_VPC", "AWS::EC2::VPC", "CidrBlock", "172.31.0.0/16")]
    [InlineData("AWS_EC2_VPC", "AWS::EC2::VPC", "IsDefault", "true")]
    [InlineData("AWS_EC2_RouteTable", "AWS::EC2::RouteTable", "Associations[].Main", "[true]")]
    [InlineData("AWS_EC2_NetworkAcl", "AWS::EC2::NetworkAcl", "IsDefault", "true")]
    [InlineData("AWS_EC2_SecurityGroup", "AWS::EC2::SecurityGroup", "SecurityGroupIngress", """[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"CidrIp":"0.0.0.0/0"}]""")]
    [InlineData("AWS_EC2_VPCPeeringConnection", "AWS::EC2::VPCPeeringConnection", "Tags", """[{"Key":"Name","Value":"pcx-1"}]""")]
    [InlineData("AWS_EC2_LaunchTemplate", "AWS::EC2::LaunchTemplate", "LaunchTemplateId", "lt-test")]
    [InlineData("AWS_RDS_DBCluster", "AWS::RDS::DBCluster", "Endpoint", """{"Address":"test.cluster-test.us-east-2.rds.amazonaws.com","Port":3306}""")]
    [InlineData("AWS_RDS_DBCluster", "AWS::RDS::DBCluster", "AvailabilityZones", """["us-east-2b","us-east-2c","us-east-2a"]""")]
    [InlineData("AWS_RDS_DBCluster", "AWS::RDS::DBCluster", "ManageMasterUserPassword", null)]
    [InlineData("AWS_RDS_DBInstance", "AWS::RDS::DBInstance", "EnableIAMDatabaseAuthentication", null)]
    [InlineData("AWS_RDS_DBInstance", "AWS::RDS::DBInstance", "VPCSecurityGroups", """["sg-e627199e"]""")]
    [InlineData("AWS_RDS_DBInstance", "AWS::RDS::DBInstance", "Tags", """[{"Key":"workload-type","Value":"production"}]""")]
    [InlineData("AWS_RDS_DBSubnetGroup", "AWS::RDS::DBSubnetGroup", "SubnetIds", """["subnet-29428871","subnet-38c20312","subnet-e83ba2d5","subnet-32e85b44"]""")]
    [InlineData("AWS_IAM_Role", "AWS::IAM::Role", "AssumeRolePolicyDocument.Statement[0].Principal", """{"Service":"config.amazonaws.com"}""")]
    [InlineData("AWS_IAM_Group", "AWS::IAM::Group", "ManagedPolicyArns", """["arn:aws:iam::aws:policy/AdministratorAccess"]""")]
    [InlineData("AWS_KMS_Key", "AWS::KMS::Key", "KeyPolicy.Id", "auto-awslambda")]
    [InlineData("AWS_ElasticLoadBalancingV2_LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerAttributes[Key=idle_timeout.timeout_seconds].Value", "60")]
    [InlineData("AWS_ElasticLoadBalancingV2_Listener", "AWS::ElasticLoadBalancingV2::Listener", "DefaultActions[0].ForwardConfig.TargetGroups[0].Weight", "1")]
    [InlineData("AWS_CLOUDFRONT_DISTRIBUTION", "AWS::CloudFront::Distribution", "DistributionConfig.DefaultCacheBehavior.CachedMethods", """["HEAD","GET"]""")]
    [InlineData("AWS_CLOUDFRONT_DISTRIBUTION", "AWS::CloudFront::Distribution", "DistributionConfig.CacheBehaviors", "[]")]
    [InlineData("AWS_CloudWatch_Alarm", "AWS::CloudWatch::Alarm", "Threshold", "0")]
    [InlineData("AWS_ECS_TaskDefinition", "AWS::ECS::TaskDefinition", "ContainerDefinitions[0].LogConfiguration.Options.awslogs-group", "/ecs/testtaskdef")]
    [InlineData("AWS_DynamoDB_Table", "AWS::DynamoDB::Table", "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", "false")]
    [InlineData("AWS_R53_HostedZone", "AWS::Route53::HostedZone", "HostedZoneTags", """[{"Key":"cost_center","Value":"payroll"}]""")]
    [InlineData("AWS_SNS_Topic", "AWS::SNS::TopicPolicy", "PolicyDocument.Statement[1].Sid", "__console_pub_0")]
    [InlineData("AWS_EC2_VPNGateway", "AWS::EC2::VPCGatewayAttachment", "AttachmentType", "VGW")]
    [InlineData("AWS_S3_Bucket", "AWS::S3::BucketPolicy", "PolicyDocument.Statement[0].Effect", "Deny")]
    public void A_property_of_an_example_reads_as_in_the_account(string example, string type, string property, string? expected)
    {
        var folder = SharedFolder.Find(Examples);
        Assert.SkipWhen(folder is null, SharedFolder.Absent);

        var resource = Resources(Item(File.ReadAllText(Path.Combine(folder, $"{example}.json")))!).First(one => one.Type == type);

        Assert.Equal(expected, resource.Properties.At(property));
    }

    [Fact]
    public async Task Every_recorded_item_maps_without_an_error()
    {
        var archive = SharedFolder.Find(Recorded);
        Assert.SkipWhen(archive is null, SharedFolder.Absent);
        var files = await RecordedAnswers.FindAsync(archive, name => name.Contains("/data/config/", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.SkipWhen(files is null, RecordedAnswers.NoXz);

        var mapped = files.Values.Select(Item).OfType<JsonObject>().SelectMany(Resources).ToList();

        Assert.True(mapped.Count > 10, $"{mapped.Count} resources");
        Assert.Contains(mapped, resource => resource.Type == "AWS::RDS::DBCluster" && resource.Properties.At("BackupRetentionPeriod") == "7");
    }

    [Theory]
    [InlineData("s3-lifecycle-and-predicate", "LifecycleConfiguration.Rules[0].TagFilters", """[{"Key":"Workflow","Value":"Archive"},{"Key":"State","Value":"Complete"}]""")]
    [InlineData("s3-lifecycle-and-predicate", "LifecycleConfiguration.Rules[0].Prefix", "docs/")]
    [InlineData("s3-lifecycle-and-predicate", "LifecycleConfiguration.Rules[0].ExpirationInDays", null)]
    [InlineData("s3-lifecycle-and-predicate", "LifecycleConfiguration.Rules[0].NoncurrentVersionExpirationInDays", "545")]
    [InlineData("s3-lifecycle", "LifecycleConfiguration.Rules[0].Transitions", """[{"StorageClass":"STANDARD_IA","TransitionInDays":30}]""")]
    [InlineData("s3-lifecycle", "LifecycleConfiguration.Rules[0].AbortIncompleteMultipartUpload", """{"DaysAfterInitiation":7}""")]
    [InlineData("s3-lifecycle-null-predicate", "LifecycleConfiguration.Rules[2].TagFilters", """[{"Key":"ACTION","Value":"PURGE"}]""")]
    [InlineData("s3-lifecycle", "VersioningConfiguration.Status", "Suspended")]
    [InlineData("s3-lifecycle", "LoggingConfiguration", null)]
    [InlineData("s3-rep-and-notify", "ReplicationConfiguration.Rules[0].Destination.Bucket", "arn:aws:s3:::testing-west")]
    [InlineData("s3-rep-and-notify", "ReplicationConfiguration.Rules[0].Status", "Enabled")]
    public async Task A_buckets_own_words_become_CloudFormations(string file, string property, string? expected)
    {
        var archive = SharedFolder.Find(Recorded);
        Assert.SkipWhen(archive is null, SharedFolder.Absent);
        var files = await RecordedAnswers.FindAsync(archive, name => name.EndsWith($"/config/{file}.json", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.SkipWhen(files is null, RecordedAnswers.NoXz);

        var bucket = Resources(Item(files.Values.Single())!).Single(resource => resource.Type == "AWS::S3::Bucket");

        Assert.Equal(expected, bucket.Properties.At(property));
    }

    [Fact]
    public void Numbers_are_whole_again_and_texts_within_texts_are_read()
    {
        var item = (JsonObject)JsonNode.Parse("""{ "resourceType": "AWS::RDS::DBInstance", "configuration": { "allocatedStorage": 5.0, "monitoringInterval": 1.5, "engine": { "value": "postgres" } }, "supplementaryConfiguration": { "Tags": "[{\"key\":\"a\",\"value\":\"b\"}]" } }""")!;

        var properties = Resources(item).Single(resource => resource.Type == "AWS::RDS::DBInstance").Properties;

        Assert.Equal("""{"AllocatedStorage":5,"MonitoringInterval":1.5,"Engine":"postgres"}""", properties.ToJsonString());
    }

    [Fact]
    public void The_tags_of_an_item_are_the_resources()
    {
        var item = (JsonObject)JsonNode.Parse("""{ "resourceType": "AWS::EC2::Volume", "arn": "arn:v", "tags": [{ "key": "a", "value": "b", "tag": "a=b" }, { "key": "aws:cloudformation:stack-name", "value": "s", "tag": "x" }], "configuration": { "volumeId": "vol-1" } }""")!;

        Assert.Equal("""[{"Key":"a","Value":"b"}]""", Resources(item).Single().Properties.At("Tags"));
    }

    [Fact]
    public void Only_the_conditions_that_Config_can_tell_count_for_its_items()
    {
        Assert.True(Mapped.Read("AWS::ECS::TaskDefinition").Config!.Mapping.IsResource([]));
        Assert.False(Mapped.Read("AWS::S3::BucketPolicy").Config!.Mapping.IsResource([]));
    }

    [Fact]
    public void What_Config_lacks_is_not_told_from_its_absence() =>
        Assert.All(ReadTable.Load().Types.Select(Mapped.Read).Where(type => type.Config is not null), type =>
        {
            var told = type.Config!.Attachments.Select(attachment => attachment.Key.Split('.')[0]).Concat(type.Config.Details.Select(call => call.Attachment!)).Concat([Document.Parent, "@tags"]).ToHashSet(StringComparer.Ordinal);
            var asked = type.Config.Mapping.Rules.SelectMany(rule => rule.From).Select(path => path.Steps[0].Name);
            Assert.All(asked.Where(name => name.StartsWith('@')), name => Assert.Contains(name, told));
        });

    // An answer of an API of Config, an event of one of its rules, or an item.
    private static JsonObject? Item(JsonNode? file) => file switch
    {
        JsonArray list => Item(list[0]),
        JsonObject holder when holder["configurationItems"] is { } items => Item(items),
        JsonObject holder when Document.Text(holder["invokingEvent"]) is { } inner => Item(JsonTree.OfText(inner)?["configurationItem"]),
        JsonObject item when item.ContainsKey("resourceType") => item,
        _ => null,
    };

    // Two of the examples are no JSON.
    private static JsonObject? Item(string content) => Item(JsonTree.OfText(content));

    private static IEnumerable<(string Type, JsonObject Properties)> Resources(JsonObject item) =>
        from type in ReadTable.Load().Types.Select(Mapped.Read)
        where type.Config?.Sources.Any(source => source.ResourceType == Document.Text(item["resourceType"])) is true
        from document in ConfigItem.ToDocuments(type, item)
        select (type.Type, ResourceMapper.Map(type, document, Context));
}
