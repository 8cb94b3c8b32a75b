using Auditor.Accounts.Scanning;
using Auditor.Drift;

namespace ReferenceStack.Tests.Accounts.Drift;

/// <summary>What is synthesized beside what is deployed.</summary>
public sealed class PendingChangeTests(LiveReference live, ReferenceAssembly reference) : IClassFixture<LiveReference>
{
    private const string Template = "HousingTrends-production.template.json";

    [Fact]
    public async Task An_assembly_that_is_deployed_has_no_pending_change()
    {
        var result = await live.ScanAsync(Options(reference.Assembly.Folder));

        Assert.Empty(result.Drift!.Differences);
        Assert.All(result.Drift.Stacks, stack => Assert.True(stack.IsSynthesized));
    }

    [Fact]
    public async Task A_change_that_is_not_deployed_yet_is_pending_and_no_drift_with_the_policy_that_it_would_break()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(reference.Assembly.Folder))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            var text = await File.ReadAllTextAsync(Path.Combine(folder, Template), TestContext.Current.CancellationToken);
            var changed = text.Replace("\"BackupRetentionPeriod\": 7", "\"BackupRetentionPeriod\": 3", StringComparison.Ordinal);
            Assert.NotEqual(text, changed, StringComparer.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(folder, Template), changed, TestContext.Current.CancellationToken);

            var result = await live.ScanAsync(Options(folder));

            var pending = Assert.Single(result.Drift!.Differences);
            Assert.Equal((DifferenceKind.PendingChange, "HousingTrends-production", "Properties/BackupRetentionPeriod", "3", "7"), (pending.Kind, pending.Resource.Stack, pending.Path, pending.Expected?.ToJsonString(), pending.Actual?.ToJsonString()));
            Assert.Equal(["rds-backup-retention"], pending.Policies, StringComparer.Ordinal);
            Assert.True(pending.Blocking);
            Assert.Equal("\"BackupRetentionPeriod\": 3,", changed.Split('\n')[pending.Location!.Line - 1].Trim(), StringComparer.Ordinal);
            Assert.Equal((0, 1), (result.Summary.Drifted, result.Summary.Pending));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ScanOptions Options(string folder) =>
        new() { Drift = new() { Against = DriftAgainst.Both, Assembly = Auditor.Drift.SynthesizedAssembly.Read(folder, "cdk.out") }, IsDriftOnly = true };
}
