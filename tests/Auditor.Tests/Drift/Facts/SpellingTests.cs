using Auditor.Drift.Facts;

namespace Auditor.Tests.Drift.Facts;

public sealed class SpellingTests
{
    private const string Key = "1234abcd-12ab-34cd-56ef-1234567890ab";

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "DBInstanceIdentifier", "Orders-DB", "orders-db")]
    [InlineData("AWS::RDS::DBInstance", "DBName", "orders", "ORDERS")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "16", "16.3")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "5.7", "5.7.44")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "14.1", "14.1")]
    [InlineData("AWS::RDS::DBInstance", "KmsKeyId", Key, "arn:aws:kms:eu-west-1:123456789012:key/" + Key)]
    [InlineData("AWS::RDS::DBInstance", "MasterUserSecret/KmsKeyId", Key, "arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/" + Key)]
    [InlineData("AWS::EFS::FileSystem", "KmsKeyId", Key, "arn:aws:kms:eu-west-1:123456789012:key/" + Key)]
    [InlineData("AWS::EFS::FileSystem", "FileSystemProtection/ReplicationOverwriteProtection", "disabled", "REPLICATING")]
    [InlineData("AWS::EFS::FileSystem", "ReplicationConfiguration/Destinations/0/FileSystemId", "arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-1", "fs-1")]
    [InlineData("AWS::ECS::TaskDefinition", "TaskRoleArn", "web", "arn:aws:iam::123456789012:role/web")]
    [InlineData("AWS::ECS::TaskDefinition", "TaskRoleArn", "arn:aws:iam::123456789012:role/web", "web")]
    [InlineData("AWS::ECS::Service", "TaskDefinition", "web", "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:17")]
    [InlineData("AWS::ECS::Service", "TaskDefinition", "web:3", "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3")]
    [InlineData("AWS::EC2::SecurityGroup", "SecurityGroupIngress/0/IpProtocol", "6", "tcp")]
    [InlineData("AWS::EC2::SecurityGroup", "SecurityGroupEgress/*/IpProtocol", "TCP", "tcp")]
    [InlineData("AWS::EC2::Subnet", "CidrBlock", "10.0.3.77/20", "10.0.0.0/20")]
    [InlineData("AWS::EC2::Subnet", "Ipv6CidrBlock", "2001:db8:0:12::1/64", "2001:0db8:0:12::/64")]
    [InlineData("AWS::EC2::EIP", "Domain", "standard", "vpc")]
    [InlineData("AWS::ElastiCache::CacheCluster", "EngineVersion", "6.2.6", "6.2")]
    [InlineData("AWS::Lambda::Permission", "Principal", "123456789012", "arn:aws:iam::123456789012:root")]
    [InlineData("AWS::Lambda::Alias", "FunctionName", "orders", "arn:aws:lambda:eu-west-1:123456789012:function:orders")]
    [InlineData("AWS::Lambda::Version", "FunctionName", "arn:aws:lambda:eu-west-1:123456789012:function:orders", "orders")]
    [InlineData("AWS::Route53::HostedZone", "Name", "Example.com", "Example.com.")]
    [InlineData("AWS::Route53::HostedZone", "Name", "Example.com", "example.com.")]
    [InlineData("AWS::S3::Bucket", "NotificationConfiguration/QueueConfigurations/0/Filter/S3Key/Rules/1/Name", "suffix", "Suffix")]
    public void A_service_may_answer_what_was_given_in_its_own_spelling(string type, string path, string given, string actual) => Assert.True(IsSpelling(type, path, given, actual));

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "DBInstanceIdentifier", "orders-db", "Orders-DB")]
    [InlineData("AWS::RDS::DBInstance", "DBInstanceClass", "DB.T3.MICRO", "db.t3.micro")]
    [InlineData("AWS::RDS::DBInstance", "DBName", "orders", "Orders")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "16", "160")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "16", "17.1")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "14.1", "14.10")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "14.1", "14")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "14", "14.")]
    [InlineData("AWS::RDS::DBInstance", "EngineVersion", "", "14.1")]
    [InlineData("AWS::RDS::DBInstance", "KmsKeyId", Key, "arn:aws:kms:eu-west-1:123456789012:key/1234abcd")]
    [InlineData("AWS::RDS::DBInstance", "KmsKeyId", "1234abcd", "arn:aws:kms:eu-west-1:123456789012:key/" + Key)]
    [InlineData("AWS::RDS::DBInstance", "KmsKeyId", Key, "arn:aws:kms:eu-west-1:123456789012:alias/" + Key)]
    [InlineData("AWS::RDS::DBInstance", "KmsKeyId", Key, "arn:aws:s3:eu-west-1:123456789012:key/" + Key)]
    [InlineData("AWS::RDS::DBInstance", "KmsKeyId", "", "arn:aws:kms:eu-west-1:123456789012:key/")]
    [InlineData("AWS::EFS::FileSystem", "KmsKeyId", Key, "arn:aws:kms:eu-west-1:123456789012:key/another")]
    [InlineData("AWS::ECS::Service", "TaskDefinition", "web:3", "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:30")]
    [InlineData("AWS::ECS::Service", "TaskDefinition", "web:3", "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3:1")]
    [InlineData("AWS::ECS::Service", "TaskDefinition", "web", "arn:aws:ecs:eu-west-1:123456789012:task-definition/web-admin:1")]
    [InlineData("AWS::ECS::Service", "TaskDefinition", "web", "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:")]
    [InlineData("AWS::EC2::SecurityGroup", "SecurityGroupIngress/0/IpProtocol", "tcp", "-1")]
    [InlineData("AWS::EC2::SecurityGroup", "SecurityGroupIngress/0/IpProtocol", "6", "udp")]
    [InlineData("AWS::EC2::Subnet", "CidrBlock", "10.0.3.77/20", "10.0.0.0/21")]
    [InlineData("AWS::EC2::Subnet", "CidrBlock", "10.0.16.0/20", "10.0.0.0/20")]
    [InlineData("AWS::EC2::Subnet", "CidrBlock", "10.0.0.0/33", "10.0.0.0/33 ")]
    [InlineData("AWS::EC2::Subnet", "Ipv6CidrBlock", "2001:db8:0:12::/64", "2001:db8:0:13::/64")]
    [InlineData("AWS::ElastiCache::CacheCluster", "EngineVersion", "6.2.6", "6.2.5")]
    [InlineData("AWS::Lambda::Permission", "Principal", "123456789012", "arn:aws:iam::123456789012:user/root")]
    [InlineData("AWS::Lambda::Permission", "Principal", "123456789012", "arn:aws:iam::210987654321:root")]
    [InlineData("AWS::Lambda::Alias", "FunctionName", "orders", "arn:aws:lambda:eu-west-1:123456789012:function:orders-old")]
    [InlineData("AWS::Route53::HostedZone", "Name", "example.com", "example.com..")]
    [InlineData("AWS::Route53::HostedZone", "Name", "example.com", "example.comX")]
    [InlineData("AWS::RDS::DBCluster", "No/Such/Path", "a", "b")]
    public void What_means_something_else_is_no_spelling(string type, string path, string given, string actual) => Assert.False(IsSpelling(type, path, given, actual));

    [Theory]
    [InlineData("shout")]
    [InlineData("append")]
    [InlineData("arn kms")]
    public void An_unknown_step_is_refused(string text) => Assert.Contains(text, Assert.Throws<InvalidDataException>(() => Spelling.Parse(text)).Message, StringComparison.Ordinal);

    private static bool IsSpelling(string type, string path, string given, string actual) => DriftFacts.Find(type)!.IsSpelling(path, given, actual);
}
