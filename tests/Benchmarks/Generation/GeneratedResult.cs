using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auditor.Auditing;
using Policies;
using Policies.Model;

namespace Benchmarks.Generation;

/// <summary>A result as a scan of an organization and the templates of its stacks could give it: every policy of the catalogue, hundreds of accounts, three findings in four of live resources.</summary>
internal static class GeneratedResult
{
    private const int PerAccount = 400;

    private static readonly string[] Regions = ["eu-central-1", "eu-west-1", "us-east-1", "us-west-2"];
    private static readonly string[] Environments = ["production", "staging", "development"];
    private static readonly string[] Teams = ["billing", "catalogue", "checkout", "identity", "insights", "logistics", "payments", "platform", "pricing", "search", "support", "warehouse"];
    private static readonly string[] Paths = ["Properties/Encrypted", "Properties/MultiAZ", "Properties/Tags[Key=owner]", "Properties/PolicyDocument/Statement/0/Action", "Properties/LoggingConfiguration/DestinationBucketName", "Properties/BackupRetentionPeriod"];

    public static AuditResult Of(int count)
    {
        var random = new Random(1);
        var policies = PolicyCatalog.All.ToArray();
        var byType = policies.Where(policy => policy.Default.ResourceTypes[0] != Policy.AnyType).ToLookup(policy => policy.Default.ResourceTypes[0], StringComparer.Ordinal).Select(type => type.ToArray()).ToArray();
        var resources = Enumerable.Range(0, Math.Max(1, count * 2 / 5)).Select(number => Resource(number, byType[random.Next(byType.Length)], random)).ToArray();
        var findings = Enumerable.Range(0, count).Select(number => Of(number, resources[random.Next(resources.Length)], random))
            .OrderBy(finding => finding.Policy, StringComparer.Ordinal).ThenBy(finding => finding.Resource.Name, StringComparer.Ordinal).ToImmutableArray();
        var open = findings.Where(finding => finding.Waiver is null).ToArray();
        var byPolicy = findings.ToLookup(finding => finding.Policy, StringComparer.Ordinal);
        return new AuditResult
        {
            Scope = [$"{count / PerAccount + 1} accounts", "cdk.out"],
            Time = new DateTimeOffset(2026, 11, 22, 21, 11, 59, TimeSpan.Zero),
            Duration = TimeSpan.FromMinutes(14),
            Summary = new AuditSummary(open.Count(finding => finding.Outcome is Outcome.NonCompliant), open.Count(finding => finding.Outcome is Outcome.Unknown), count - open.Length, count * 9, count * 3, count * 2, policies.Length, open.Count(finding => finding.Blocking)),
            Findings = findings,
            Policies = [.. policies.Select(policy => new PolicyDescription(policy.Id, policy.Metadata.Title, policy.Metadata.Rationale, policy.Metadata.Remediation, policy.Metadata.Severity, ControlTable.For(policy.Id))
            {
                Counts = new(byPolicy[policy.Id].Count(finding => finding.Outcome is Outcome.NonCompliant), byPolicy[policy.Id].Count(finding => finding.Outcome is Outcome.Unknown), 0, count / 20, count / 50),
            })],
            Environments = [.. Environments.Order(StringComparer.Ordinal).Select(name => new EnvironmentSummary(name, count, count * 4, open.Count(finding => finding.Resource.Environment == name), 0, 0))],
            Coverage = [.. findings.Select(finding => finding.Resource.Account).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(account => Regions.Select(region => new CoverageEntry($"{account}/{region}", "*", "config", 900, null)))],
        };
    }

    /// <summary>Lines as the template around a finding could read.</summary>
    public static IReadOnlyList<(int Line, string Text)> Excerpt(Location place)
    {
        var logicalId = $"Resource{place.Line:X4}{place.Line * 7919:X8}";
        return
        [
            (place.Line - 3, $"  \"{logicalId}\": {{"),
            (place.Line - 2, "   \"Type\": \"AWS::RDS::DBInstance\","),
            (place.Line - 1, "   \"Properties\": {"),
            (place.Line, "    \"StorageEncrypted\": false,"),
            (place.Line + 1, $"    \"KmsKeyId\": {{ \"Fn::GetAtt\": [\"Key{place.Line * 31:X6}\", \"Arn\"] }},"),
            (place.Line + 2, $"    \"DBSubnetGroupName\": {{ \"Ref\": \"Subnets{place.Line * 17:X6}\" }},"),
            (place.Line + 3, "    \"DBInstanceClass\": \"db.t3.micro\","),
        ];
    }

    private static (AuditedResource Resource, PolicyDescriptor[] Policies) Resource(int number, PolicyDescriptor[] policies, Random random)
    {
        var isLive = number % 4 != 0;
        var (environment, team, region) = (Environments[random.Next(3)], Teams[random.Next(Teams.Length)], Regions[random.Next(4)]);
        var account = (100000000000 + (number / PerAccount * 7654321L)).ToString(CultureInfo.InvariantCulture);
        var type = policies[0].Default.ResourceTypes[0];
        var suffix = Convert.ToHexString(BitConverter.GetBytes(random.Next()));
        return (new AuditedResource
        {
            Type = type,
            LogicalId = $"{team}Handler{suffix}",
            Stack = $"{team}-{environment}",
            Environment = environment,
            ConstructPath = isLive ? null : $"{team}-{environment}/Handlers/{random.Next(400)}/Resource",
            Template = isLive ? null : $"cdk.out/{team}-{environment}.template.json",
            Account = isLive ? account : null,
            Region = isLive ? region : null,
            PhysicalId = isLive ? $"{team}-{environment}-{suffix}" : null,
            Arn = isLive ? $"arn:aws:{type.Split("::")[1].ToLowerInvariant()}:{region}:{account}:{team}-{environment}-{suffix}" : null,
        }, policies);
    }

    private static Finding Of(int number, (AuditedResource Resource, PolicyDescriptor[] Policies) one, Random random)
    {
        var (resource, policy) = (one.Resource, one.Policies[random.Next(one.Policies.Length)]);
        var location = resource.Template is { } template ? new Location(template, random.Next(1, 9000), 5) : null;
        return new Finding
        {
            Id = "1-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}")).AsSpan(0, 10)),
            Policy = policy.Id,
            Outcome = random.Next(9) == 0 ? Outcome.Unknown : Outcome.NonCompliant,
            Severity = policy.Metadata.Severity,
            Title = policy.Metadata.Title,
            Remediation = policy.Metadata.Remediation,
            Resource = resource,
            Location = location,
            Source = location is null ? null : new Location($"src/{resource.Stack}/Stack.cs", random.Next(1, 400), 0),
            Evidence = [new(resource.LogicalId, Paths[random.Next(Paths.Length)], "true", random.Next(3) == 0 ? "false" : "absent", location)],
            Controls = ControlTable.For(policy.Id),
            Waiver = number % 50 == 7 ? new($"Replaced by the next release, ticket OPS-{number % 900}", "platform@example.com", new DateOnly(2027, 1, 31), new Location("policies.json", 30 + (number % 90), 5)) : null,
            Blocking = policy.Metadata.Severity >= Severity.High && number % 50 != 7,
        };
    }
}
