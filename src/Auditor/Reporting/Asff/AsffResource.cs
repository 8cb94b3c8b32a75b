using System.Text.Json;
using Auditor.Auditing;

namespace Auditor.Reporting.Asff;

/// <summary>A resource as Security Hub names it.</summary>
internal static class AsffResource
{
    // Security Hub's names that are not CloudFormation's spelled otherwise, and those that are; every other type is "Other".
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["AWS::AutoScaling::AutoScalingGroup"] = "AwsAutoScalingAutoScalingGroup",
        ["AWS::AutoScaling::LaunchConfiguration"] = "AwsAutoScalingLaunchConfiguration",
        ["AWS::Backup::BackupPlan"] = "AwsBackupBackupPlan",
        ["AWS::Backup::BackupVault"] = "AwsBackupBackupVault",
        ["AWS::CertificateManager::Certificate"] = "AwsCertificateManagerCertificate",
        ["AWS::CloudFormation::Stack"] = "AwsCloudFormationStack",
        ["AWS::CloudFront::Distribution"] = "AwsCloudFrontDistribution",
        ["AWS::CloudTrail::Trail"] = "AwsCloudTrailTrail",
        ["AWS::CloudWatch::Alarm"] = "AwsCloudWatchAlarm",
        ["AWS::DynamoDB::Table"] = "AwsDynamoDbTable",
        ["AWS::EC2::EIP"] = "AwsEc2Eip",
        ["AWS::EC2::Instance"] = "AwsEc2Instance",
        ["AWS::EC2::LaunchTemplate"] = "AwsEc2LaunchTemplate",
        ["AWS::EC2::NetworkAcl"] = "AwsEc2NetworkAcl",
        ["AWS::EC2::RouteTable"] = "AwsEc2RouteTable",
        ["AWS::EC2::SecurityGroup"] = "AwsEc2SecurityGroup",
        ["AWS::EC2::Subnet"] = "AwsEc2Subnet",
        ["AWS::EC2::TransitGateway"] = "AwsEc2TransitGateway",
        ["AWS::EC2::VPC"] = "AwsEc2Vpc",
        ["AWS::EC2::VPCPeeringConnection"] = "AwsEc2VpcPeeringConnection",
        ["AWS::EC2::Volume"] = "AwsEc2Volume",
        ["AWS::ECR::Repository"] = "AwsEcrRepository",
        ["AWS::ECS::Cluster"] = "AwsEcsCluster",
        ["AWS::ECS::Service"] = "AwsEcsService",
        ["AWS::ECS::TaskDefinition"] = "AwsEcsTaskDefinition",
        ["AWS::EFS::AccessPoint"] = "AwsEfsAccessPoint",
        ["AWS::EKS::Cluster"] = "AwsEksCluster",
        ["AWS::ElasticLoadBalancing::LoadBalancer"] = "AwsElbLoadBalancer",
        ["AWS::ElasticLoadBalancingV2::LoadBalancer"] = "AwsElbv2LoadBalancer",
        ["AWS::IAM::Group"] = "AwsIamGroup",
        ["AWS::IAM::ManagedPolicy"] = "AwsIamPolicy",
        ["AWS::IAM::Role"] = "AwsIamRole",
        ["AWS::IAM::User"] = "AwsIamUser",
        ["AWS::KMS::Key"] = "AwsKmsKey",
        ["AWS::Kinesis::Stream"] = "AwsKinesisStream",
        ["AWS::Lambda::Function"] = "AwsLambdaFunction",
        ["AWS::RDS::DBCluster"] = "AwsRdsDbCluster",
        ["AWS::RDS::DBInstance"] = "AwsRdsDbInstance",
        ["AWS::Redshift::Cluster"] = "AwsRedshiftCluster",
        ["AWS::Route53::HostedZone"] = "AwsRoute53HostedZone",
        ["AWS::S3::Bucket"] = "AwsS3Bucket",
        ["AWS::SNS::Topic"] = "AwsSnsTopic",
        ["AWS::SQS::Queue"] = "AwsSqsQueue",
        ["AWS::SecretsManager::Secret"] = "AwsSecretsManagerSecret",
        ["AWS::WAFv2::RuleGroup"] = "AwsWafv2RuleGroup",
        ["AWS::WAFv2::WebACL"] = "AwsWafv2WebAcl",
    };

    public static string Partition(AuditedResource resource) => resource.Region switch
    {
        { } region when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        { } region when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        null when resource.Arn?.Split(':') is [_, "aws-cn" or "aws-us-gov", ..] and var parts => parts[1],
        _ => "aws",
    };

    /// <summary>The region, or of a global resource the one where its service is at home.</summary>
    public static string Region(AuditedResource resource) => resource.Region is { Length: > 0 and <= 16 } region ? Printable.Of(region) : Partition(resource) switch
    {
        "aws-cn" => "cn-north-1",
        "aws-us-gov" => "us-gov-west-1",
        _ => "us-east-1",
    };

    public static void Write(Utf8JsonWriter writer, AuditedResource resource)
    {
        writer.WriteStartArray("Resources");
        writer.WriteStartObject();
        writer.WriteString("Type", resource.Type.StartsWith("Account::", StringComparison.Ordinal) ? "AwsAccount" : Types.GetValueOrDefault(resource.Type, "Other"));
        writer.WriteString("Id", Id(resource));
        writer.WriteString("Partition", Partition(resource));
        writer.WriteString("Region", Region(resource));
        writer.WriteStartObject("Details");
        writer.WriteStartObject("Other");
        writer.WriteString("cloudFormationType", Printable.Of(resource.Type) is { Length: > 0 } type ? type : "-");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static string Id(AuditedResource resource)
    {
        var id = resource.Arn ?? resource.PhysicalId ?? (resource.Stack is { } stack ? $"{stack}/{resource.LogicalId}" : resource.LogicalId);
        return Shortened.To(512, string.IsNullOrWhiteSpace(id) ? "-" : Printable.Of(id));
    }
}
