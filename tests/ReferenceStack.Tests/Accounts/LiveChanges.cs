using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Policies.Model;
using Seeding.Wire;

namespace ReferenceStack.Tests.Accounts;

/// <summary>The changes that scans are to find.</summary>
internal static class LiveChanges
{
    private const string DbInstance = "AWS::RDS::DBInstance";
    private const string Stack = SettingCalls.Production;
    private const string AssetsPath = $"{Stack}/Assets/Bucket/Resource";
    private const string DatabasePath = $"{Stack}/Database/Instance";

    private static readonly XNamespace S3 = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static ImmutableArray<LiveChange> All { get; } =
    [
        new(
            "SSH is opened to the world in the database's security group",
            calls => calls.QueryAsync(AwsService.Ec2, "AuthorizeSecurityGroupIngress", Ssh(calls)),
            calls => calls.QueryAsync(AwsService.Ec2, "RevokeSecurityGroupIngress", Ssh(calls)),
            new ChangeFinding("ec2-no-open-admin-ports", $"{Stack}/SecurityGroups/DatabaseSG/Resource", "Properties/SecurityGroupIngress/0/CidrIp", "a source narrower than the internet", "0.0.0.0/0"),
            new ChangeFinding("ec2-no-open-ingress", $"{Stack}/SecurityGroups/DatabaseSG/Resource", "Properties/SecurityGroupIngress/0/CidrIp", "a source narrower than the internet", "0.0.0.0/0"),
            new ChangeFinding("rds-ingress-restricted", $"{Stack}/Database/Instance", "Properties/SecurityGroupIngress/0/CidrIp", "another security group as the source", "0.0.0.0/0")),
        new(
            "the versions of the assets are suspended",
            calls => calls.PutAsync("s3", $"{Assets(calls)}?versioning", Versioning("Suspended")),
            calls => calls.PutAsync("s3", $"{Assets(calls)}?versioning", Versioning("Enabled")),
            new ChangeFinding("recovery-point-objective", AssetsPath, "Properties/VersioningConfiguration/Status", "a loss of at most 0 s when data is deleted or corrupted", "unbounded: without versions a deleted or overwritten object is gone"),
            new ChangeFinding("recovery-time-objective", AssetsPath, "Properties/VersioningConfiguration/Status", "an outage of at most 15 min when data is deleted or corrupted", "unbounded: without versions a deleted or overwritten object is gone"),
            new ChangeFinding("s3-versioning-enabled", AssetsPath, "Properties/VersioningConfiguration/Status", "Enabled", "Suspended")),
        new(
            "the block of public access to the assets is deleted",
            calls => calls.DeleteAsync("s3", $"{Assets(calls)}?publicAccessBlock"),
            calls => calls.PutAsync("s3", $"{Assets(calls)}?publicAccessBlock", new XElement(S3 + "PublicAccessBlockConfiguration", new[] { "BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets" }.Select(name => new XElement(S3 + name, "true")))),
            new ChangeFinding("s3-public-access-blocked", AssetsPath, "Properties/PublicAccessBlockConfiguration", "true", "absent, which means false")),
        new(
            "the database is no longer backed up",
            calls => calls.QueryAsync(AwsService.Rds, "ModifyDBInstance", Database(calls, "BackupRetentionPeriod", 0)),
            calls => calls.QueryAsync(AwsService.Rds, "ModifyDBInstance", Database(calls, "BackupRetentionPeriod", calls.Resource(DbInstance).Properties["BackupRetentionPeriod"]!.DeepClone())),
            new ChangeFinding("rds-backup-retention", DatabasePath, "Properties/BackupRetentionPeriod", "at least 7 days", "0"),
            new ChangeFinding("recovery-point-objective", DatabasePath, "Properties/BackupRetentionPeriod", "a loss of at most 60 min when data is deleted or corrupted", "30 min to 4 h: the newest backup can be 4 h old: the schedule's interval, the window to start and the window to finish") { Outcome = Outcome.Unknown }),
        new(
            "the database gets a public address",
            calls => calls.QueryAsync(AwsService.Rds, "ModifyDBInstance", Database(calls, "PubliclyAccessible", true)),
            calls => calls.QueryAsync(AwsService.Rds, "ModifyDBInstance", Database(calls, "PubliclyAccessible", false)),
            new ChangeFinding("rds-not-publicly-accessible", DatabasePath, "Properties/PubliclyAccessible", "false", "true")),
        new(
            "a key is no longer rotated",
            calls => calls.JsonAsync(AwsService.Kms, "DisableKeyRotation", new() { ["KeyId"] = NotificationKey(calls) }),
            calls => calls.JsonAsync(AwsService.Kms, "EnableKeyRotation", new() { ["KeyId"] = NotificationKey(calls) }),
            new ChangeFinding("kms-rotation-enabled", $"{Stack}/Encryption/Notifications/Resource", "Properties/EnableKeyRotation", "true", "false")),
        new(
            "the application's log is kept for a day",
            calls => calls.JsonAsync(AwsService.Logs, "PutRetentionPolicy", new() { ["logGroupName"] = LogGroup(calls), ["retentionInDays"] = 1 }),
            calls => calls.JsonAsync(AwsService.Logs, "PutRetentionPolicy", new() { ["logGroupName"] = LogGroup(calls), ["retentionInDays"] = calls.Resource("AWS::Logs::LogGroup", "/ApplicationLogs/").Properties["RetentionInDays"]!.DeepClone() }),
            new ChangeFinding("logs-retention", $"{Stack}/Cluster/ApplicationLogs/Resource", "Properties/RetentionInDays", "30 days or more", "1 day")),
        new(
            "the public load balancer may be deleted",
            calls => calls.QueryAsync(AwsService.ElasticLoadBalancing, "ModifyLoadBalancerAttributes", Protection(calls, "false")),
            calls => calls.QueryAsync(AwsService.ElasticLoadBalancing, "ModifyLoadBalancerAttributes", Protection(calls, "true")),
            new ChangeFinding("elb-deletion-protection", $"{Stack}/PublicLoadBalancer/LoadBalancer/Resource", "Properties/LoadBalancerAttributes/2/Value", "true", "false")),
        new(
            "the topic of the alarms loses its key",
            calls => calls.QueryAsync(AwsService.Sns, "SetTopicAttributes", TopicKey(calls, "")),
            calls => calls.QueryAsync(AwsService.Sns, "SetTopicAttributes", TopicKey(calls, (string)calls.Resource("AWS::SNS::Topic", "/Alarms/").Properties["KmsMasterKeyId"]!)),
            new ChangeFinding("sns-customer-managed-key", $"{Stack}/Alarms/Topic/Resource", "Properties/KmsMasterKeyId", "a customer managed KMS key", "absent"),
            new ChangeFinding("sns-encrypted", $"{Stack}/Alarms/Topic/Resource", "Properties/KmsMasterKeyId", "a KMS key", "absent")),
        new(
            "tasks of the backend get public addresses",
            calls => calls.JsonAsync(AwsService.Ecs, "UpdateService", Addresses(calls, "ENABLED")),
            calls => calls.JsonAsync(AwsService.Ecs, "UpdateService", Addresses(calls, "DISABLED")),
            new ChangeFinding("ecs-service-no-public-ip", $"{Stack}/Application/Backend/Service/Service", "Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp", "DISABLED", "ENABLED")),
        new(
            "the response header is dropped that keeps browsers to HTTPS",
            calls => Drop(Headers(calls), "StrictTransportSecurity"),
            calls => Restore(Headers(calls), "StrictTransportSecurity"),
            new ChangeFinding("cloudfront-hsts", $"{Stack}/ContentDelivery/Distribution/Resource", "Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/StrictTransportSecurity", "a Strict-Transport-Security header", "absent")),
    ];

    private static string Assets(SettingCalls calls) => $"/{calls.Resource("AWS::S3::Bucket", "/Assets/").PhysicalId}";

    private static string NotificationKey(SettingCalls calls) => calls.Resource("AWS::KMS::Key", "/Notifications/").PhysicalId;

    private static string LogGroup(SettingCalls calls) => calls.Resource("AWS::Logs::LogGroup", "/ApplicationLogs/").PhysicalId;

    private static XElement Versioning(string status) => new(S3 + "VersioningConfiguration", new XElement(S3 + "Status", status));

    private static JsonObject Ssh(SettingCalls calls) => new()
    {
        ["GroupId"] = calls.Resource("AWS::EC2::SecurityGroup", "/DatabaseSG/").PhysicalId,
        ["IpPermissions"] = new JsonArray(new JsonObject { ["IpProtocol"] = "tcp", ["FromPort"] = 22, ["ToPort"] = 22, ["IpRanges"] = new JsonArray(new JsonObject { ["CidrIp"] = "0.0.0.0/0" }) }),
    };

    private static JsonObject Database(SettingCalls calls, string setting, JsonNode value) =>
        new() { ["DBInstanceIdentifier"] = calls.Resource(DbInstance).PhysicalId, [setting] = value, ["ApplyImmediately"] = true };

    private static JsonObject Protection(SettingCalls calls, string value) => new()
    {
        ["LoadBalancerArn"] = calls.Resource("AWS::ElasticLoadBalancingV2::LoadBalancer", "/PublicLoadBalancer/").PhysicalId,
        ["Attributes"] = new JsonArray(new JsonObject { ["Key"] = "deletion_protection.enabled", ["Value"] = value }),
    };

    private static JsonObject TopicKey(SettingCalls calls, string key) =>
        new() { ["TopicArn"] = calls.Resource("AWS::SNS::Topic", "/Alarms/").PhysicalId, ["AttributeName"] = "KmsMasterKeyId", ["AttributeValue"] = key };

    private static JsonObject Addresses(SettingCalls calls, string assign)
    {
        var service = calls.Resource("AWS::ECS::Service", "Application/Backend/");
        var network = service.Properties["NetworkConfiguration"]!["AwsvpcConfiguration"]!;
        return new()
        {
            ["cluster"] = (string)service.Properties["Cluster"]!,
            ["service"] = service.PhysicalId,
            ["networkConfiguration"] = new JsonObject
            {
                ["awsvpcConfiguration"] = new JsonObject { ["subnets"] = network["Subnets"]!.DeepClone(), ["securityGroups"] = network["SecurityGroups"]!.DeepClone(), ["assignPublicIp"] = assign },
            },
        };
    }

    // The proxy answers from what was seeded.
    private static JsonObject Headers(SettingCalls calls) =>
        calls.Resource("AWS::CloudFront::ResponseHeadersPolicy").Properties["ResponseHeadersPolicyConfig"]!["SecurityHeadersConfig"]!.AsObject();

    private static Task Drop(JsonObject owner, string name)
    {
        owner[$"Dropped{name}"] = owner[name]!.DeepClone();
        owner.Remove(name);
        return Task.CompletedTask;
    }

    private static Task Restore(JsonObject owner, string name)
    {
        owner[name] = owner[$"Dropped{name}"]!.DeepClone();
        owner.Remove($"Dropped{name}");
        return Task.CompletedTask;
    }
}
