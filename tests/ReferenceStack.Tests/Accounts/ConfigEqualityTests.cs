using Auditor.Accounts.Reading;
using Auditor.Accounts.Scanning;
using Auditor.Auditing;
using FakeAws.ConfigService;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts;

/// <summary>What AWS Config tells of the reference stack's account is what its services tell.</summary>
public sealed class ConfigEqualityTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>
{
    [Fact]
    public async Task Every_policy_says_the_same_whether_AWS_Config_or_the_services_are_read()
    {
        var ofServices = await live.ScanAsync(new() { Source = ReadSource.Api });
        var ofConfig = await RecordedAsync(new() { Source = ReadSource.Auto });

        var (services, config) = (Outcomes(ofServices), Outcomes(ofConfig));
        var differing = services.Keys.Union(config.Keys, StringComparer.Ordinal).Where(key => !services.TryGetValue(key, out var one) || !config.TryGetValue(key, out var other) || one != other).ToList();
        Assert.True(differing.Count == 0, string.Join(Environment.NewLine, differing.Select(key => $"{key}: {Text(services, key)} by the services, {Text(config, key)} by AWS Config")));

        var told = ofConfig.Coverage.Where(entry => entry.Source is "config" && entry.Read > 0).Select(entry => entry.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"{config.Count} evaluations; from AWS Config: {string.Join(", ", told)}");
        Assert.True(told.Count >= 12, string.Join(", ", told));
    }

    [Fact]
    public async Task Of_AWS_Config_alone_no_policy_says_the_opposite_of_what_the_services_say()
    {
        var services = Outcomes(await live.ScanAsync(new() { Source = ReadSource.Api }));
        var config = Outcomes(await RecordedAsync(new() { Source = ReadSource.Config }));

        var opposite = config.Where(pair => services.TryGetValue(pair.Key, out var outcome) && outcome != pair.Value && pair.Value is not Outcome.Unknown && !pair.Key.StartsWith("ec2-no-open-egress", StringComparison.Ordinal)).ToList();
        Assert.True(opposite.Count == 0, string.Join(Environment.NewLine, opposite.Select(pair => $"{pair.Key}: {services[pair.Key]} by the services, {pair.Value} by AWS Config alone")));
        Assert.Contains(config.Values, outcome => outcome is Outcome.Compliant);
        Assert.Contains(config.Values, outcome => outcome is Outcome.NonCompliant);
    }

    private async Task<AuditResult> RecordedAsync(ScanOptions options)
    {
        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            live.Proxy.Config.Add(new ConfigRecorder(live.Account.Account, region));
        }

        try
        {
            return await live.ScanAsync(options);
        }
        finally
        {
            live.Proxy.Config.Clear();
        }
    }

    // Whether AWS Config records is what the recorders are there for, the secrets that RDS keeps are not among the stand-in's items, and which groups may
    // reach everything is told by construct paths, which only the templates have.
    private static Dictionary<string, Outcome> Outcomes(AuditResult result) => result.Evaluations
        .Where(evaluation => evaluation.Policy is not "account-config-recording" && evaluation.Resource.Type is not "AWS::Config::ConfigurationRecorder" && evaluation.Resource.PhysicalId?.Contains(":secret:rds!", StringComparison.Ordinal) is not true)
        .ToDictionary(evaluation => $"{evaluation.Policy} {evaluation.Resource.Region} {evaluation.Resource.Stack} {evaluation.Resource.Type} {evaluation.Resource.LogicalId}", evaluation => evaluation.Outcome, StringComparer.Ordinal);

    private static string Text(Dictionary<string, Outcome> outcomes, string key) => outcomes.TryGetValue(key, out var outcome) ? outcome.ToString() : "nothing";
}
