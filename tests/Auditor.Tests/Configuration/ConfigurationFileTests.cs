using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Notifications;
using Policies.Model;

namespace Auditor.Tests.Configuration;

public sealed class ConfigurationFileTests
{
    [Fact]
    public void Everything_in_the_example_is_read()
    {
        var configuration = Sample.Valid(Sample.Example);

        Assert.Equal("policies.json", configuration.File);
        Assert.False(configuration.Settings.RequireExplicit);
        Assert.Equal("production, development", string.Join(", ", configuration.Environments.Select(environment => environment.Name)));

        var production = configuration.Environments[0];
        Assert.Equal(new Location("policies.json", 6, 5), production.Location);
        Assert.Equal(["*-production"], production.Match!.Stacks);
        Assert.Equal(["123456789012"], production.Match.Accounts);
        Assert.Equal([new("environment", "production")], production.Match.Tags);
        Assert.Equal(["us-east-1"], production.Match.Regions);
        Assert.Equal(new Objectives(TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.Zero), production.Objectives);
        Assert.Equal(new PolicyArgument("minimumDays", new("policies.json", 9, 49), 7), Assert.Single(Assert.Single(production.Parameters).Values));

        Assert.Null(configuration.Environments[1].Match);
        Assert.Equal(TimeSpan.FromMinutes(90), configuration.Environments[1].Objectives.RpoDatabase);
        Assert.Equal(TimeSpan.FromMinutes(90), configuration.Environments[1].Objectives.RpoApplication);
        Assert.Equal(TimeSpan.FromMinutes(90), configuration.Environments[1].Objectives.RpoConfiguration);

        Assert.False(configuration.Policies[0].Enabled);
        Assert.Equal(Severity.Critical, configuration.Policies[1].Severity);
        Assert.Equal(["production"], configuration.Policies[1].Environments!);
        Assert.False(configuration.IsWaivable("rds-multi-az"));
        Assert.True(configuration.IsWaivable("rds-backup-retention"));

        var waiver = Assert.Single(configuration.Waivers);
        Assert.Equal(("rds-backup-retention", "App-production/Database", "production"), (waiver.Policy, waiver.Resource, waiver.Environment));
        Assert.Equal(("Scratch data", "data team", new DateOnly(2027, 1, 31)), (waiver.Reason, waiver.Owner, waiver.Expires));
        Assert.Equal(new Location("policies.json", 18, 5), waiver.Source);

        Assert.Equal("arn:aws:iam::{account}:role/auditor", configuration.Accounts!.Role);
        Assert.Equal("secret", configuration.Accounts.ExternalId);
        Assert.Equal(["123456789012"], configuration.Accounts.List);
        Assert.False(configuration.Accounts.Organization);
        Assert.Equal("everything", configuration.Accounts.Aggregator);
        Assert.Equal(["us-east-1"], configuration.Accounts.Regions);
        Assert.Equal("0 */6 * * *", configuration.Schedule!.Text);
        Assert.Equal(new NotificationSettings(new WebhookChannel("env:AUDITOR_WEBHOOK", null), NotificationOccasions.NewFindings, Severity.High, []), Assert.Single(configuration.Notifications));
    }

    [Fact]
    public void An_empty_object_changes_nothing()
    {
        var configuration = Sample.Valid("{}");

        Assert.Equal(AuditConfiguration.Default.Settings, configuration.Settings);
        Assert.Empty(configuration.Environments);
        Assert.Empty(configuration.Policies);
        Assert.Empty(configuration.Waivers);
        Assert.Empty(configuration.Notifications);
        Assert.Null(configuration.Accounts);
        Assert.Null(configuration.Schedule);
    }

    [Fact]
    public void Service_defaults_can_be_required_to_be_explicit() => Assert.True(Sample.Valid("""{ "serviceDefaults": "require-explicit" }""").Settings.RequireExplicit);

    [Fact]
    public void Whom_to_tell_is_read()
    {
        var told = Sample.Valid("""
            {
              "environments": { "production": {} },
              "notifications": [
                { "webhook": "https://hooks.example.com/a", "secret": "env:KEY", "when": ["new-findings", "drift"], "severity": "critical", "environments": ["production"] },
                { "slack": "env:SLACK" },
                { "teams": "http://localhost:8080/hook", "when": "changed-findings" },
                { "email": ["security@example.com", "on-call@example.com"], "when": ["expiring-waivers", "coverage-lost"] },
                { "sns": "arn:aws:sns:eu-west-1:123456789012:auditor.fifo", "when": "every-scan" },
                { "securityHub": true, "severity": "medium" },
              ],
            }
            """).Notifications;

        Assert.Equal(new WebhookChannel("https://hooks.example.com/a", "env:KEY"), told[0].Channel);
        Assert.Equal((NotificationOccasions.NewFindings | NotificationOccasions.Drift, Severity.Critical), (told[0].When, told[0].Severity));
        Assert.Equal(["production"], told[0].Environments);
        Assert.Equal((new SlackChannel("env:SLACK"), NotificationOccasions.NewFindings, Severity.Low), ((SlackChannel)told[1].Channel, told[1].When, told[1].Severity));
        Assert.Equal((new TeamsChannel("http://localhost:8080/hook"), NotificationOccasions.NewFindings | NotificationOccasions.ResolvedFindings), ((TeamsChannel)told[2].Channel, told[2].When));
        Assert.Equal(["security@example.com", "on-call@example.com"], ((EmailChannel)told[3].Channel).Addresses);
        Assert.Equal(NotificationOccasions.ExpiringWaivers | NotificationOccasions.CoverageLost, told[3].When);
        Assert.Equal((new TopicChannel("arn:aws:sns:eu-west-1:123456789012:auditor.fifo"), NotificationOccasions.EveryScan), ((TopicChannel)told[4].Channel, told[4].When));
        Assert.Equal((new SecurityHubChannel(), Severity.Medium), ((SecurityHubChannel)told[5].Channel, told[5].Severity));
    }

    [Fact]
    public void A_channel_does_not_write_out_its_address() =>
        Assert.DoesNotContain("hooks.example.com", $"{Sample.Valid("""{ "notifications": [{ "slack": "https://hooks.example.com/x" }] }""").Notifications[0]}", StringComparison.Ordinal);

    [Fact]
    public void The_file_of_the_folder_or_the_nearest_above_is_found()
    {
        var root = Directory.CreateTempSubdirectory("auditor");
        try
        {
            var deep = root.CreateSubdirectory("a/b").FullName;
            File.WriteAllText(Path.Combine(root.FullName, "policies.json"), "{}");

            Assert.Equal("../../policies.json", ConfigurationFile.Find(deep));
            Assert.Equal("../../policies.json", ConfigurationFile.Load(null, deep, Sample.Policies).Configuration.File);

            File.WriteAllText(Path.Combine(root.FullName, "a", "policies.json"), "{}");
            Assert.Equal("../policies.json", ConfigurationFile.Find(deep));
            Assert.Equal("policies.json", ConfigurationFile.Find(Path.Combine(root.FullName, "a")));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_named_must_exist()
    {
        var result = ConfigurationFile.Load("nowhere/policies.json", Path.GetTempPath(), Sample.Policies);

        Assert.Equal("nowhere/policies.json: the file does not exist; --policies names it", Assert.Single(result.Problems).ToString());
        Assert.Equal(ProblemKind.Configuration, result.Problems[0].Kind);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        var result = ConfigurationFile.Load(Path.GetTempPath(), Path.GetTempPath(), Sample.Policies);

        Assert.Equal($"{Path.GetTempPath()}: the file cannot be read; --policies names it", Assert.Single(result.Problems).ToString());
    }
}
