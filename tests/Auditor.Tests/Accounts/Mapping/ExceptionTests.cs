using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Tests.Accounts.Mapping;

public sealed class ExceptionTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[]}""";

    [Theory]
    [InlineData("AWS::RDS::DBInstance", """{ "VpcSecurityGroups": [{ "VpcSecurityGroupId": "sg-1" }, { "VpcSecurityGroupId": "sg-2" }] }""", "VPCSecurityGroups", """["sg-1","sg-2"]""")]
    [InlineData("AWS::RDS::DBInstance", """{ "DBParameterGroups": [{ "DBParameterGroupName": "a" }] }""", "DBParameterGroupName", "a")]
    [InlineData("AWS::RDS::DBInstance", """{ "Endpoint": { "Port": 5432 }, "DbInstancePort": 0 }""", "Port", "5432")]
    [InlineData("AWS::RDS::DBInstance", """{ "DbInstancePort": 0 }""", "Port", null)]
    [InlineData("AWS::RDS::DBInstance", """{ "MasterUserSecret": { "SecretArn": "arn:s" } }""", "ManageMasterUserPassword", "true")]
    [InlineData("AWS::RDS::DBInstance", "{}", "ManageMasterUserPassword", "false")]
    [InlineData("AWS::RDS::DBInstance", """{ "DBInstanceAutomatedBackupsReplications": [{ "DBInstanceAutomatedBackupsArn": "arn:aws:rds:us-west-2:1:auto-backup:ab-x" }] }""", "AutomaticBackupReplicationRegion", "us-west-2")]
    [InlineData("AWS::RDS::DBCluster", """{ "Endpoint": "a.example", "Port": 5432 }""", "Endpoint", """{"Address":"a.example","Port":5432}""")]
    [InlineData("AWS::RDS::DBParameterGroup", """{ "@parameters": [{ "ParameterName": "rds.force_ssl", "ParameterValue": "1", "Source": "user" }] }""", "Parameters", """{"rds.force_ssl":"1"}""")]
    [InlineData("AWS::EC2::NatGateway", """{ "NatGatewayAddresses": [{ "AllocationId": "a", "IsPrimary": false }, { "AllocationId": "b", "IsPrimary": true }] }""", "AllocationId", "b")]
    [InlineData("AWS::EC2::NatGateway", """{ "NatGatewayAddresses": [{ "AllocationId": "a" }] }""", "AllocationId", "a")]
    [InlineData("AWS::EC2::Route", """{ "GatewayId": "vpce-1", "DestinationPrefixListId": "pl-1" }""", "GatewayId", null)]
    [InlineData("AWS::EC2::Route", """{ "GatewayId": "vpce-1", "DestinationPrefixListId": "pl-1" }""", "VpcEndpointId", "vpce-1")]
    [InlineData("AWS::EC2::Route", """{ "GatewayId": "igw-1", "@parent": { "RouteTableId": "rtb-1" } }""", "RouteTableId", "rtb-1")]
    [InlineData("AWS::EC2::FlowLog", """{ "ResourceId": "subnet-1" }""", "ResourceType", "Subnet")]
    [InlineData("AWS::EC2::FlowLog", """{ "ResourceId": "tgw-attach-1" }""", "ResourceType", "TransitGatewayAttachment")]
    [InlineData("AWS::EC2::VPCGatewayAttachment", """{ "VpcId": "vpc-1", "@parent": { "VpnGatewayId": "vgw-1" } }""", "AttachmentType", "VGW")]
    [InlineData("AWS::EC2::Subnet", """{ "Ipv6CidrBlockAssociationSet": [{ "Ipv6CidrBlock": "a::/64", "Ipv6CidrBlockState": { "State": "disassociated" } }, { "Ipv6CidrBlock": "b::/64", "Ipv6CidrBlockState": { "State": "associated" } }] }""", "Ipv6CidrBlocks", """["b::/64"]""")]
    [InlineData("AWS::EC2::Instance", """{ "Monitoring": { "State": "disabled" } }""", "Monitoring", "false")]
    [InlineData("AWS::EC2::Instance", """{ "IamInstanceProfile": { "Arn": "arn:aws:iam::1:instance-profile/a/b" } }""", "IamInstanceProfile", "b")]
    [InlineData("AWS::EC2::Instance", """{ "NetworkInterfaces": [{ "Attachment": { "DeviceIndex": 0 }, "Association": { "PublicIp": "1.2.3.4" } }, { "Attachment": { "DeviceIndex": 1 } }] }""", "NetworkInterfaces", """[{"AssociatePublicIpAddress":true,"DeviceIndex":0},{"AssociatePublicIpAddress":false,"DeviceIndex":1}]""")]
    [InlineData("AWS::EC2::Instance", """{ "BlockDeviceMappings": [{ "DeviceName": "/dev/xvda", "Ebs": { "VolumeId": "vol-1" } }, { "DeviceName": "/dev/sdb", "Ebs": { "VolumeId": "vol-2" } }], "@volumes": [{ "VolumeId": "vol-2", "Encrypted": false, "Size": 8 }, { "VolumeId": "vol-1", "Encrypted": true }] }""", "BlockDeviceMappings[].Ebs.Encrypted", "[true,false]")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", """{ "AutomaticFailover": "enabling", "MemberClusters": ["a", "b"] }""", "AutomaticFailoverEnabled", "true")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", """{ "MemberClusters": ["a", "b"] }""", "NumCacheClusters", "2")]
    [InlineData("AWS::ElastiCache::CacheCluster", """{ "PreferredAvailabilityZone": "us-east-1a" }""", "AZMode", null)]
    [InlineData("AWS::ElastiCache::CacheCluster", """{ "PreferredAvailabilityZone": "Multiple" }""", "AZMode", "cross-az")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", """{ "VPCZoneIdentifier": "subnet-1, subnet-2" }""", "VPCZoneIdentifier", """["subnet-1","subnet-2"]""")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", """{ "EnabledMetrics": [] }""", "MetricsCollection", null)]
    [InlineData("AWS::ApplicationAutoScaling::ScalingPolicy", """{ "ResourceId": "service/c/s", "ScalableDimension": "ecs:service:DesiredCount", "ServiceNamespace": "ecs" }""", "ScalingTargetId", "service/c/s|ecs:service:DesiredCount|ecs")]
    [InlineData("AWS::Route53::HostedZone", """{ "Id": "/hostedzone/Z1", "Config": { "PrivateZone": true } }""", "Id", "Z1")]
    [InlineData("AWS::Route53::HostedZone", """{ "Id": "/hostedzone/Z1", "Config": { "PrivateZone": true } }""", "HostedZoneConfig.PrivateZone", "true")]
    [InlineData("AWS::SNS::TopicPolicy", """{ "TopicArn": "arn:t" }""", "Topics", """["arn:t"]""")]
    [InlineData("AWS::SQS::Queue", """{ ".": "https://q", "@attrs": { "QueueArn": "arn:aws:sqs:us-east-1:1:q", "SqsManagedSseEnabled": "true" } }""", "QueueName", "q")]
    [InlineData("AWS::SQS::Queue", """{ ".": "https://q", "@attrs": { "SqsManagedSseEnabled": "true" } }""", "SqsManagedSseEnabled", "true")]
    [InlineData("AWS::WAFv2::WebACLAssociation", """{ ".": "arn:alb", "@parent": { "ARN": "arn:acl" } }""", "ResourceArn", "arn:alb")]
    [InlineData("AWS::IAM::Policy", """{ "PolicyName": "p", "PolicyDocument": "%7B%7D", "@parent": { "GroupName": "g", "GroupId": "1" } }""", "Groups", """["g"]""")]
    [InlineData("AWS::Backup::BackupVault", """{ "Locked": false, "MinRetentionDays": 7 }""", "LockConfiguration", null)]
    [InlineData("AWS::Backup::BackupVault", """{ "Locked": true, "MinRetentionDays": 7 }""", "LockConfiguration.MinRetentionDays", "7")]
    [InlineData("AWS::CloudFront::Distribution", """{ "@config": { "Logging": { "Enabled": "false", "Bucket": "" } } }""", "DistributionConfig.Logging", null)]
    [InlineData("AWS::CloudFront::Distribution", """{ "@config": { "Logging": { "Enabled": "true", "Bucket": "b" } } }""", "DistributionConfig.Logging.Bucket", "b")]
    [InlineData("AWS::Config::ConfigurationRecorder", """{ "name": "default", "@status": { "recording": true, "lastStatus": "SUCCESS" } }""", "Recording", "true")]
    [InlineData("AWS::CloudFormation::Stack", """{ "Parameters": [{ "ParameterKey": "A", "ParameterValue": "b" }] }""", "Parameters", """{"A":"b"}""")]
    [InlineData("AWS::IAM::OIDCProvider", """{ "Arn": "arn:p", "@detail": { "Url": "token.actions.githubusercontent.com" } }""", "Url", "https://token.actions.githubusercontent.com")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@notification": { "EventBridgeConfiguration": "" } }""", "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled", "true")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@notification": "" }""", "NotificationConfiguration", null)]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@notification": { "LambdaFunctionConfigurations": [{ "Id": "1", "CloudFunction": "arn:f", "Events": ["s3:ObjectCreated:*"], "Filter": { "S3Key": { "FilterRules": [{ "Name": "prefix", "Value": "in/" }] } } }] } }""", "NotificationConfiguration.LambdaConfigurations", """[{"Function":"arn:f","Event":"s3:ObjectCreated:*","Filter":{"S3Key":{"Rules":[{"Name":"prefix","Value":"in/"}]}}}]""")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@notification": { "QueueConfigurations": [{ "Queue": "arn:q", "Events": ["s3:ObjectCreated:Put", "s3:ObjectRemoved:*"] }] } }""", "NotificationConfiguration.QueueConfigurations", """[{"Queue":"arn:q","Event":["s3:ObjectCreated:Put","s3:ObjectRemoved:*"]}]""")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@cors": [{ "ID": "a", "AllowedHeaders": ["*"], "AllowedMethods": ["GET"], "AllowedOrigins": ["https://a.example"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": "300" }] }""", "CorsConfiguration.CorsRules", """[{"Id":"a","AllowedHeaders":["*"],"AllowedMethods":["GET"],"AllowedOrigins":["https://a.example"],"ExposedHeaders":["ETag"],"MaxAge":"300"}]""")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@website": { "IndexDocument": { "Suffix": "index.html" }, "RoutingRules": [{ "Condition": { "KeyPrefixEquals": "a/" }, "Redirect": { "ReplaceKeyPrefixWith": "b/" } }] } }""", "WebsiteConfiguration", """{"IndexDocument":"index.html","RoutingRules":[{"RedirectRule":{"ReplaceKeyPrefixWith":"b/"},"RoutingRuleCondition":{"KeyPrefixEquals":"a/"}}]}""")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@inventory": [{ "Id": "i", "IsEnabled": "true", "Destination": { "S3BucketDestination": { "AccountId": "1", "Bucket": "arn:aws:s3:::c", "Format": "CSV" } }, "Filter": { "Prefix": "p/" }, "Schedule": { "Frequency": "Daily" }, "OptionalFields": ["Size"] }] }""", "InventoryConfigurations", """[{"Id":"i","Destination":{"Format":"CSV","BucketArn":"arn:aws:s3:::c","BucketAccountId":"1"},"OptionalFields":["Size"],"Enabled":"true","Prefix":"p/","ScheduleFrequency":"Daily"}]""")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@metrics": [{ "Id": "m", "Filter": { "And": { "Prefix": "p/", "Tags": [{ "Key": "a", "Value": "b" }] } } }] }""", "MetricsConfigurations", """[{"Id":"m","Prefix":"p/","TagFilters":[{"Key":"a","Value":"b"}]}]""")]
    [InlineData("AWS::Lambda::Alias", """{ "RoutingConfig": { "AdditionalVersionWeights": { "2": 0.5 } } }""", "RoutingConfig", """{"AdditionalVersionWeights":[{"FunctionVersion":"2","FunctionWeight":0.5}]}""")]
    [InlineData("AWS::Lambda::Function", """{ "Environment": { "Variables": { "lower": "x" } }, "Layers": [{ "Arn": "arn:l", "CodeSize": 1 }], "KMSKeyArn": "arn:k" }""", "Layers", """["arn:l"]""")]
    [InlineData("AWS::Lambda::EventSourceMapping", """{ "UUID": "u", "State": "Disabled" }""", "Enabled", "false")]
    [InlineData("AWS::Lambda::EventSourceMapping", """{ "UUID": "u", "State": "Updating" }""", "Enabled", null)]
    [InlineData("AWS::SSM::Parameter", """{ "Name": "p", "Type": "String", "@value": { "Value": "v" }, "@tags": [{ "Key": "a", "Value": "b" }, { "Key": "aws:cloudformation:stack-name", "Value": "s" }] }""", "Tags", """{"a":"b"}""")]
    [InlineData("AWS::SSM::Parameter", """{ "Name": "p", "Type": "SecureString" }""", "Value", null)]
    [InlineData("AWS::Logs::MetricFilter", """{ "filterName": "f", "metricTransformations": [{ "metricName": "m", "dimensions": { "Host": "$.host" } }] }""", "MetricTransformations", """[{"MetricName":"m","Dimensions":[{"Key":"Host","Value":"$.host"}]}]""")]
    [InlineData("AWS::Logs::ResourcePolicy", """{ "policyName": "p", "policyDocument": "{\"Version\":\"2012-10-17\"}" }""", "PolicyDocument", """{"Version":"2012-10-17"}""")]
    [InlineData("AWS::IAM::InstanceProfile", """{ "InstanceProfileName": "p", "Roles": [{ "RoleName": "r", "Arn": "arn:r" }] }""", "Roles", """["r"]""")]
    [InlineData("AWS::ApplicationAutoScaling::ScalableTarget", """{ "@scheduled": [{ "ScheduledActionName": "night", "Schedule": "cron(0 0 * * ? *)", "ScalableTargetAction": { "MinCapacity": 0 }, "ServiceNamespace": "ecs" }] }""", "ScheduledActions", """[{"ScheduledActionName":"night","Schedule":"cron(0 0 * * ? *)","ScalableTargetAction":{"MinCapacity":0}}]""")]
    public void A_property_is_made_as_the_table_says(string type, string document, string property, string? expected) =>
        Assert.Equal(expected, Mapped.Of(type, document).At(property));

    [Fact]
    public void Lifecycle_rules_of_a_bucket_take_CloudFormations_names()
    {
        var bucket = Mapped.Of(
            "AWS::S3::Bucket",
            """
            { "Name": "b", "@lifecycle": { "Rules": [
              { "ID": "a", "Status": "Enabled", "Filter": { "Prefix": "" }, "Expiration": { "Days": "30" }, "Transitions": [{ "Days": "7", "StorageClass": "GLACIER" }] },
              { "ID": "b", "Status": "Enabled", "Filter": { "And": { "Prefix": "x/", "Tags": [{ "Key": "k", "Value": "v" }] } }, "NoncurrentVersionExpiration": { "NoncurrentDays": "90" } },
              { "ID": "c", "Status": "Disabled", "Filter": { "Tag": { "Key": "k", "Value": "v" } } } ] } }
            """);

        Assert.Equal(
            """[{"Id":"a","Status":"Enabled","Transitions":[{"StorageClass":"GLACIER","TransitionInDays":"7"}],"ExpirationInDays":"30"},{"Id":"b","Status":"Enabled","NoncurrentVersionExpiration":{"NoncurrentDays":"90"},"Prefix":"x/","TagFilters":[{"Key":"k","Value":"v"}]},{"Id":"c","Status":"Disabled","TagFilters":[{"Key":"k","Value":"v"}]}]""",
            bucket.At("LifecycleConfiguration.Rules"));
    }

    [Fact]
    public void The_encryption_of_a_bucket_takes_CloudFormations_names() => Assert.Equal(
        """[{"BucketKeyEnabled":"true","ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"arn:k"}}]""",
        Mapped.Of("AWS::S3::Bucket", """{ "@encryption": { "Rules": [{ "ApplyServerSideEncryptionByDefault": { "SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "arn:k" }, "BucketKeyEnabled": "true" }] } }""").At("BucketEncryption.ServerSideEncryptionConfiguration"));

    [Fact]
    public void A_permission_of_a_security_group_is_a_rule_for_each_of_its_peers()
    {
        var group = Mapped.Of(
            "AWS::EC2::SecurityGroup",
            """
            { "IpPermissions": [{ "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [{ "CidrIp": "0.0.0.0/0" }], "Ipv4Ranges": [{ "CidrIp": "10.0.0.0/8", "Description": "d" }],
                "Ipv6Ranges": [{ "CidrIpv6": "::/0" }], "PrefixListIds": [{ "PrefixListId": "pl-1" }], "UserIdGroupPairs": [{ "GroupId": "sg-2", "UserId": "1" }] }],
              "IpPermissionsEgress": [{ "IpProtocol": "-1", "IpRanges": ["0.0.0.0/0"], "UserIdGroupPairs": [{ "GroupId": "sg-3", "UserId": "1" }] }] }
            """);

        Assert.Equal(
            """[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/8","Description":"d"},{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIpv6":"::/0"},{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"SourcePrefixListId":"pl-1"},{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"SourceSecurityGroupId":"sg-2","SourceSecurityGroupOwnerId":"1"}]""",
            group.At("SecurityGroupIngress"));
        Assert.Equal("""[{"IpProtocol":"-1","CidrIp":"0.0.0.0/0"},{"IpProtocol":"-1","DestinationSecurityGroupId":"sg-3"}]""", group.At("SecurityGroupEgress"));
    }

    [Fact]
    public void A_global_table_has_the_replica_of_the_region_that_was_asked()
    {
        var table = Mapped.Of("AWS::DynamoDB::GlobalTable", """{ ".": "orders", "@table": { "TableName": "orders", "Replicas": [{ "RegionName": "eu-west-1", "ReplicaStatus": "ACTIVE" }] }, "@pitr": { "PointInTimeRecoveryDescription": { "PointInTimeRecoveryStatus": "ENABLED" } } }""");

        Assert.Equal("""[{"Region":"us-east-1","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}},{"Region":"eu-west-1"}]""", table.At("Replicas"));
    }

    [Fact]
    public void A_replica_that_the_table_lists_itself_is_not_listed_twice()
    {
        var table = Mapped.Of("AWS::DynamoDB::GlobalTable", """{ ".": "orders", "@table": { "Replicas": [{ "RegionName": "us-east-1" }, { "RegionName": "eu-west-1" }] }, "@pitr": { "PointInTimeRecoveryDescription": { "PointInTimeRecoveryStatus": "DISABLED" } } }""");

        Assert.Equal("""[{"Region":"us-east-1","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":false}},{"Region":"eu-west-1"}]""", table.At("Replicas"));
    }

    [Fact]
    public void The_scope_of_a_web_ACL_is_that_of_the_request() => Assert.Equal(
        "CLOUDFRONT",
        ResourceMapper.Map(Mapped.Read("AWS::WAFv2::WebACL"), [], Mapped.Context with { Request = new JsonObject { ["Scope"] = "CLOUDFRONT" } }).At("Scope"));

    [Theory]
    [InlineData("\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[]}\"", Policy)]
    [InlineData("\"%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D\"", Policy)]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""", Policy)]
    [InlineData("\"{ broken\"", "{ broken")]
    [InlineData("\"%7B broken\"", "%7B broken")]
    [InlineData("\"\"", "")]
    [InlineData("\"{\\\"Version\\\":\\\"2008-10-17\\\",\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[]}\"", Policy)]
    public void A_document_is_read_from_its_text_and_stays_text_where_it_is_none(string document, string expected) =>
        Assert.Equal(expected, Mapped.Of("AWS::IAM::Role", $$"""{ "AssumeRolePolicyDocument": {{document}} }""").At("AssumeRolePolicyDocument"));

    [Fact]
    public void Inline_policies_of_a_role_are_read_one_by_one() => Assert.Equal(
        """[{"PolicyName":"a","PolicyDocument":{"Statement":[]}},{"PolicyName":"b","PolicyDocument":{}}]""",
        Mapped.Of("AWS::IAM::Role", """{ "RolePolicyList": [{ "PolicyName": "a", "PolicyDocument": "%7B%22Statement%22%3A%5B%5D%7D" }, { "PolicyName": "b", "PolicyDocument": "%7B%7D" }] }""").At("Policies"));

    [Theory]
    [InlineData("AWS::EC2::Route", """{ "GatewayId": "local" }""", false)]
    [InlineData("AWS::EC2::Route", """{ "GatewayId": "igw-1" }""", true)]
    [InlineData("AWS::RDS::DBInstance", """{ "Engine": "docdb" }""", false)]
    [InlineData("AWS::RDS::DBInstance", """{ "Engine": "postgres" }""", true)]
    [InlineData("AWS::KMS::Key", """{ "@meta": { "KeyManager": "AWS", "KeyState": "Enabled" } }""", false)]
    [InlineData("AWS::KMS::Key", """{ "@meta": { "KeyManager": "CUSTOMER", "KeyState": "PendingDeletion" } }""", false)]
    [InlineData("AWS::KMS::Key", """{ "@meta": { "KeyManager": "CUSTOMER", "KeyState": "Enabled" } }""", true)]
    [InlineData("AWS::KMS::Key", """{ "@meta": { "$unread": "kms:DescribeKey was denied" } }""", null)]
    [InlineData("AWS::S3::BucketPolicy", """{ "Name": "b" }""", false)]
    [InlineData("AWS::S3::BucketPolicy", """{ "Name": "b", "@policy": "{}" }""", true)]
    [InlineData("AWS::S3::BucketPolicy", """{ "Name": "b", "@policy": { "$unread": "denied" } }""", null)]
    [InlineData("AWS::SecretsManager::RotationSchedule", """{ "RotationEnabled": true }""", true)]
    [InlineData("AWS::SecretsManager::RotationSchedule", """{ "RotationEnabled": false }""", false)]
    [InlineData("AWS::ECS::TaskDefinition", """{ "serviceArn": "arn:s" }""", false)]
    [InlineData("AWS::ECS::TaskDefinition", """{ ".": "f", "@td": { "$unread": "denied" } }""", null)]
    [InlineData("AWS::DynamoDB::Table", """{ "@table": { "Replicas": [] } }""", true)]
    [InlineData("AWS::DynamoDB::Table", """{ "@table": { "Replicas": [{}] } }""", false)]
    public void Only_the_rows_that_count_are_resources(string type, string document, bool? expected) =>
        Assert.Equal(expected, Mapped.Read(type).Mapping.IsResource((JsonObject)JsonTree.OfText(document)!));
}
