using Auditor.Accounts.Scanning;
using Auditor.Drift;

namespace ReferenceStack.Tests.Accounts.Drift;

/// <summary>An account in which nobody changed anything since its stacks were deployed.</summary>
public sealed class UndisturbedDriftTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>
{
    // What AWS does not show, or nobody knows what it makes of a template that is silent.
    private static readonly string[] NotCompared =
    [
        "AWS::ElasticLoadBalancingV2::Listener SslPolicy",
        "AWS::ElasticLoadBalancingV2::TargetGroup TargetGroupAttributes/*",
        "AWS::Lambda::Function Code",
        "AWS::RDS::DBInstance AutomaticBackupReplicationKmsKeyId",
        "AWS::RDS::DBInstance CACertificateIdentifier",
        "AWS::RDS::DBInstance DeleteAutomatedBackups",
        "AWS::SecretsManager::Secret GenerateSecretString",
        "Custom::CrossRegionExportReader ",
        "Custom::CrossRegionExportWriter ",
        "Custom::VpcRestrictDefaultSG ",
    ];

    [Fact]
    public async Task Nothing_differs_where_nobody_changed_anything_and_little_is_not_compared()
    {
        live.Proxy.Memory.Begin();

        var result = await live.ScanAsync(new ScanOptions { Drift = new DriftScope(), IsDriftOnly = true });

        var drift = result.Drift!;
        foreach (var stack in drift.Stacks)
        {
            output.WriteLine($"{stack.Name}: {stack.Compared} of {stack.Resources} compared, {stack.Drifted} drifted {stack.Problem}");
        }

        Assert.Equal(7, drift.Stacks.Length);
        Assert.All(drift.Stacks, stack => Assert.Null(stack.Problem));
        var differences = drift.Differences.Select(one => $"{one.Kind} {one.Resource.Type} {one.Resource.LogicalId} {one.Path}: {one.Expected?.ToJsonString()} -> {one.Actual?.ToJsonString()}").ToList();
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
        var notCompared = drift.NotCompared.ToLookup(one => $"{one.Type} {one.Property}", one => one.Reason, StringComparer.Ordinal);
        Assert.True(
            notCompared.All(one => NotCompared.Contains(one.Key, StringComparer.Ordinal)),
            string.Join(Environment.NewLine, notCompared.Where(one => !NotCompared.Contains(one.Key, StringComparer.Ordinal)).Select(one => $"{one.Key}: {string.Join("; ", one)}")));
    }
}
