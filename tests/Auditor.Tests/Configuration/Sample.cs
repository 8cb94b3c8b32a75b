using System.Text;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Policies.Model;

namespace Auditor.Tests.Configuration;

/// <summary>A catalogue, and configurations that are read with it.</summary>
internal static class Sample
{
    public static PolicyDirectory Policies { get; } = new(
    [
        new PolicyDescriptor(typeof(SamplePolicy.OriginFailover)),
        new PolicyDescriptor(typeof(SamplePolicy.NoOpenIngress)),
        new PolicyDescriptor(typeof(SamplePolicy.BackupRetention)),
        new PolicyDescriptor(typeof(SamplePolicy.MultiAz)),
        new PolicyDescriptor(typeof(SamplePolicy.RecoveryPoint)),
        new PolicyDescriptor(typeof(SamplePolicy.RecoveryTime)),
        new PolicyDescriptor(typeof(SamplePolicy.NoPlaintextSecrets)),
    ]);

    /// <summary>The example of the product's description, with values in place of its dots.</summary>
    public const string Example = """
        {
          // Comments are allowed,
          "$schema": "schemas/policies.schema.json",
          "serviceDefaults": "trust",
          "environments": {
            "production": {
              "match": { "stacks": ["*-production"], "accounts": ["123456789012"], "tags": { "environment": "production" }, "regions": ["us-east-1"] },
              "objectives": { "rto": "15m", "rpo": { "database": "1h", "application": "0s", "configuration": "0s" } },
              "parameters": { "rds-backup-retention": { "minimumDays": 7 } }
            },
            "development": { "objectives": { "rpo": "1h30m" } }
          },
          "policies": {
            "cloudfront-origin-failover": { "enabled": false },
            "rds-multi-az": { "severity": "critical", "environments": ["production"], "waivable": false }
          },
          "waivers": [
            { "policy": "rds-backup-retention", "resource": "App-production/Database", "environment": "production", "reason": "Scratch data", "owner": "data team", "expires": "2027-01-31" }
          ],
          "accounts": {
            "role": "arn:aws:iam::{account}:role/auditor", "externalId": "secret", "list": ["123456789012"], "organization": false, "aggregator": "everything", "regions": ["us-east-1"]
          },
          "schedule": "0 */6 * * *",
          "notifications": [{ "webhook": "env:AUDITOR_WEBHOOK", "when": "new-findings", "severity": "high" }], /* and trailing commas too */
        }
        """;

    public static ConfigurationResult Read(string content) => ConfigurationFile.Read(Encoding.UTF8.GetBytes(content), "policies.json", Policies);

    /// <summary>A configuration without problems.</summary>
    public static AuditConfiguration Valid(string content)
    {
        var result = Read(content);
        Assert.Equal("", Lines(result.Problems));
        return result.Configuration;
    }

    /// <summary>The problems of a configuration, as people see them.</summary>
    public static string Problems(string content) => Lines(Read(content).Problems);

    /// <summary>Problems as people see them, one in a line.</summary>
    public static string Lines(params IEnumerable<Problem> problems) => Lines(problems.Select(problem => problem.ToString()));

    /// <summary>Texts, one in a line.</summary>
    public static string Lines(IEnumerable<string> texts) => string.Join('\n', texts);

    /// <summary>The policies of a configuration without problems.</summary>
    public static PolicySets Bind(string content)
    {
        var problems = new List<Problem>();
        var sets = PolicyBinder.Bind(Valid(content), Policies, PolicySelection.All, problems);
        Assert.Empty(problems);
        return sets;
    }
}
