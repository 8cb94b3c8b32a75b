using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Tests.Reporting;

/// <summary>A result as the audit of the reference architecture could give it: three environments, waived and unknown findings, recovery estimates, a gap, an error.</summary>
internal static class SampleResult
{
    private static readonly string[] EnvironmentNames = ["development", "production", "staging"];

    private static readonly Dictionary<string, PolicyDescription> PoliciesById = SamplePolicies.All.ToDictionary(policy => policy.Id, StringComparer.Ordinal);

    public static AuditResult Full { get; } = Create();

    /// <summary>Nothing to report.</summary>
    public static AuditResult Clean { get; } = new()
    {
        ToolVersion = "1.0.0",
        Scope = ["cdk.out"],
        Time = Full.Time,
        Duration = TimeSpan.FromMilliseconds(412),
        Summary = new AuditSummary(0, 0, 0, 812, 97, 65, SamplePolicies.All.Length, 0),
        Findings = [],
        Policies = [.. SamplePolicies.All.Select(policy => policy with { Counts = new PolicyCounts(0, 0, 0, 24, 3) })],
        Environments = [new EnvironmentSummary("production", 65, 909, 0, 0, 0)],
        Coverage = [new CoverageEntry("cdk.out/HousingTrends-production.template.json", "*", "template", 65, null)],
    };

    /// <summary>Lines as the template around a finding could read.</summary>
    public static IReadOnlyList<(int Line, string Text)>? Excerpt(Location place) =>
        !place.File.EndsWith(".json", StringComparison.Ordinal) ? null :
        [
            (place.Line - 3, "  \"DatabaseB269D8BB\": {"),
            (place.Line - 2, "   \"Type\": \"AWS::RDS::DBInstance\","),
            (place.Line - 1, "   \"Properties\": {"),
            (place.Line, "    \"PubliclyAccessible\": true,"),
            (place.Line + 1, "    \"MasterUserPassword\": \"correct-horse-battery-staple\","),
            (place.Line + 2, "    \"DBInstanceClass\": \"db.t3.micro\","),
            (place.Line + 3, "    \"Description\": \"<b>not bold</b> & a line that is much longer than the page is wide, so that it has to scroll within its own box instead of pushing the page apart\""),
        ];

    private static AuditResult Create()
    {
        ImmutableArray<Finding> findings =
        [
            .. Environment("production", isProduction: true),
            .. Environment("staging", isProduction: false),
            .. Environment("development", isProduction: false),
            Live(),
        ];
        findings = [.. findings.OrderBy(finding => finding.Policy, StringComparer.Ordinal).ThenBy(finding => finding.Resource.Name, StringComparer.Ordinal)];
        var open = findings.Where(finding => finding.Waiver is null).ToArray();
        return new AuditResult
        {
            ToolVersion = "1.0.0",
            Scope = ["cdk.out", "123456789012/us-east-1"],
            Time = new DateTimeOffset(2026, 11, 22, 21, 11, 59, TimeSpan.Zero),
            Duration = TimeSpan.FromMilliseconds(1840),
            FailOn = Severity.High,
            Summary = new AuditSummary(
                open.Count(finding => finding.Outcome == Outcome.NonCompliant),
                open.Count(finding => finding.Outcome == Outcome.Unknown),
                findings.Length - open.Length,
                1812,
                297,
                194,
                SamplePolicies.All.Length,
                findings.Count(finding => finding.Blocking)),
            Findings = findings,
            Evaluations = [new Evaluation("s3-tls-only", Outcome.Compliant, Resource("production", "LogsBucket9C4D8843", "AWS::S3::Bucket", "Logs/Bucket/Resource"))],
            Policies = [.. SamplePolicies.All.Select(policy => policy with { Counts = Count(policy.Id, findings), NotIn = policy.Id is "ecs-tasks-redundant" ? ["development", null] : [] })],
            Frameworks = SampleFrameworks.All,
            Pictures = SamplePictures.All,
            MorePictures = 1,
            Recovery = SampleRecovery.Of(name => Resource(name, "DatabaseB269D8BB", "AWS::RDS::DBInstance", "Database/Resource")),
            Environments =
            [
                .. EnvironmentNames.Select(name => new EnvironmentSummary(
                    name,
                    name is "production" ? 66 : 64,
                    702,
                    open.Count(finding => finding.Resource.Environment == name && finding.Outcome == Outcome.NonCompliant),
                    open.Count(finding => finding.Resource.Environment == name && finding.Outcome == Outcome.Unknown),
                    findings.Count(finding => finding.Resource.Environment == name && finding.Waiver is not null))
                {
                    Objectives = new(TimeSpan.FromMinutes(name is "production" ? 15 : name is "staging" ? 30 : 60), TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.Zero),
                }),
            ],
            Coverage =
            [
                new CoverageEntry("123456789012/us-east-1", "AWS::RDS::DBInstance", "config", 3, null),
                new CoverageEntry("123456789012/us-east-1", "AWS::WAFv2::WebACL", "api", 0, "wafv2:ListWebACLs was denied: grant it to the auditor's role."),
                new CoverageEntry("cdk.out/HousingTrends-development.template.json", "*", "template", 64, null),
                new CoverageEntry("cdk.out/HousingTrends-production.template.json", "*", "template", 66, null),
                new CoverageEntry("cdk.out/HousingTrends-staging.template.json", "*", "template", 64, null),
            ],
            Resolved = ["rds-storage-encrypted on HousingTrends-staging/Database/Resource"],
            Errors = [new Problem(ProblemKind.Access, "123456789012/us-east-1: wafv2:ListWebACLs was denied; run \"auditor access\" for the policy that the role needs.")],
            Warnings = [new Problem(ProblemKind.Configuration, "The waiver of \"elb-access-logs\" expired on 2026-10-31 and no longer counts: renew or remove it.", "policies.json", 41, 5)],
        };
    }

    private static IEnumerable<Finding> Environment(string name, bool isProduction)
    {
        var database = Resource(name, "DatabaseB269D8BB", "AWS::RDS::DBInstance", "Database/Resource");
        var distribution = Resource(name, "Distribution830FAC52", "AWS::CloudFront::Distribution", "Edge/Distribution/Resource");
        var website = Resource(name, "WebsiteBucket4326D7C2", "AWS::S3::Bucket", "Edge/WebsiteBucket/Resource");
        var task = Resource(name, "BackendTaskDef3C8F2B1A", "AWS::ECS::TaskDefinition", "Backend/TaskDef/Resource");
        var cache = Resource(name, "RedisCluster", "AWS::ElastiCache::CacheCluster", "Cache/RedisCluster");
        var balancer = Resource(name, "LoadBalancerBE9EEC3A", "AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancer/Resource");

        yield return Found("rds-multi-az", database, 1133, "src/ReferenceStack/Data/Database.cs:41", ("Properties/MultiAZ", "true", "absent")) with
        {
            Waiver = isProduction ? null : new AppliedWaiver($"A {name} database may be away for the length of a restore; its objective is met without a standby.", "platform@example.com", new DateOnly(2027, 1, 31), new Location("policies.json", 32, 5)),
            Blocking = isProduction,
        };
        yield return Found("s3-tls-only", website, 88, "src/ReferenceStack/Edge/Website.cs:18", ("BucketPolicy", "a policy that denies requests without TLS", "no bucket policy"));
        yield return Found("elasticache-encrypted-in-transit", cache, 1402, "src/ReferenceStack/Data/Cache.cs:27", ("Properties/TransitEncryptionEnabled", "true", "absent"));
        yield return Found("ecs-non-root", task, 640, "src/ReferenceStack/Compute/Backend.cs:52",
            ("Properties/ContainerDefinitions/0/User", "a user other than root", "absent"), ("Properties/ContainerDefinitions/1/User", "a user other than root", "\"0:0\""));
        yield return Found("elb-access-logs", balancer, 902, null, ("Properties/LoadBalancerAttributes[Key=access_logs.s3.enabled]", "true", "absent"));
        yield return Found("rds-tls-required", database, 1120, "src/ReferenceStack/Data/Database.cs:41", ("Properties/DBParameterGroupName", "a parameter group with rds.force_ssl = 1", "depends on the parameter ParameterGroupName, which has no value")) with
        {
            Outcome = Outcome.Unknown,
            Blocking = false,
        };
        if (!isProduction)
        {
            yield return Found("cloudfront-waf-enabled", distribution, 231, "src/ReferenceStack/Edge/Website.cs:60", ("Properties/DistributionConfig/WebACLId", "a web ACL", "depends on the import edge-web-acl, which no stack of the assembly exports")) with
            {
                Outcome = Outcome.Unknown,
                Blocking = false,
                Condition = "the condition HasWaf is true",
            };
            yield break;
        }

        yield return Found("rds-not-publicly-accessible", database, 1136, "src/ReferenceStack/Data/Database.cs:41", ("Properties/PubliclyAccessible", "false", "true")) with { Baseline = "new" };
        yield return Found("cloudfront-viewer-tls12", distribution, 244, "src/ReferenceStack/Edge/Website.cs:60", ("Properties/DistributionConfig/ViewerCertificate/MinimumProtocolVersion", "TLSv1.2_2021 or newer", "TLSv1")) with { Baseline = "unchanged", Blocking = false };
        yield return Found("recovery-point-objective", database, 1133, "src/ReferenceStack/Data/Database.cs:41", ("region", "at most 1 h", "not bounded"));
        yield return Found("kms-rotation-enabled", Resource(name, "DataKey1A2B3C4D", "AWS::KMS::Key", "Security/DataKey/Resource"), 40, null, ("Properties/EnableKeyRotation", "true", "false")) with
        {
            Waiver = new AppliedWaiver("The key is imported; AWS cannot rotate it. Rotated by hand each January, ticket SEC-218.", "security@example.com", new DateOnly(2026, 12, 15), new Location("cdk.out/HousingTrends-production.template.json", 48, 7)),
            Blocking = false,
        };
    }

    private static Finding Live() =>
        Found("rds-backup-retention", Resource("production", "DatabaseB269D8BB", "AWS::RDS::DBInstance", "Database/Resource") with
        {
            Template = null,
            PhysicalId = "housing-trends-production",
            Arn = "arn:aws:rds:us-east-1:123456789012:db:housing-trends-production",
            Account = "123456789012",
            Region = "us-east-1",
        }, 0, null, ("Properties/BackupRetentionPeriod", "at least 7", "1"));

    private static Finding Found(string policy, AuditedResource resource, int line, string? source, params (string Path, string Expected, string Actual)[] evidence)
    {
        var place = line == 0 ? null : new Location(resource.Template!, line, 5);
        var described = PoliciesById[policy];
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{policy}\n{resource.Stack}\n{resource.Name}\n{evidence[0].Path}\n{resource.Arn}"));
        return new Finding
        {
            Id = "1-" + Convert.ToHexStringLower(identity.AsSpan(0, 10)),
            Policy = policy,
            Outcome = Outcome.NonCompliant,
            Severity = described.Severity,
            Title = described.Title,
            Remediation = described.Remediation,
            Resource = resource,
            Location = place,
            Source = source?.Split(':') is [var file, var at] ? new Location(file, int.Parse(at, CultureInfo.InvariantCulture), 0) : null,
            Evidence = [.. evidence.Select((one, index) => new FindingEvidence(resource.LogicalId, one.Path, one.Expected, one.Actual, place is null ? null : place with { Line = place.Line + (index * 40) }))],
            Controls = described.Controls,
            Blocking = described.Severity >= Severity.High,
        };
    }

    private static AuditedResource Resource(string environment, string logicalId, string type, string path) => new()
    {
        Type = type,
        LogicalId = logicalId,
        Template = $"cdk.out/HousingTrends-{environment}.template.json",
        Stack = $"HousingTrends-{environment}",
        Environment = environment,
        ConstructPath = $"HousingTrends-{environment}/{path}",
    };

    private static PolicyCounts Count(string policy, ImmutableArray<Finding> findings)
    {
        var found = findings.Where(finding => finding.Policy == policy).ToArray();
        return new PolicyCounts(
            found.Count(finding => finding.Waiver is null && finding.Outcome == Outcome.NonCompliant),
            found.Count(finding => finding.Waiver is null && finding.Outcome == Outcome.Unknown),
            found.Count(finding => finding.Waiver is not null),
            policy.Length % 7,
            policy.Length % 4 * 40);
    }
}
