using Auditor.Accounts.Scanning;
using Auditor.Drift;

namespace ReferenceStack.Tests.Accounts.Drift;

/// <summary>An account in which nobody changed anything since its stacks were deployed.</summary>
public sealed class UndisturbedDriftTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>
{
    [Fact]
    public async Task Nothing_differs_where_nobody_changed_anything()
    {
        live.Proxy.Memory.Begin();

        var result = await live.ScanAsync(new ScanOptions { Drift = new DriftScope(), IsDriftOnly = true });

        var drift = result.Drift!;
        foreach (var stack in drift.Stacks)
        {
            output.WriteLine($"{stack.Name}: {stack.Compared} of {stack.Resources} compared, {stack.Drifted} drifted {stack.Problem}");
        }

        foreach (var one in drift.NotCompared)
        {
            output.WriteLine($"not compared: {one.Type} {one.Property} ({one.Count}): {one.Reason}");
        }

        var differences = drift.Differences.Select(one => $"{one.Kind} {one.Resource.Type} {one.Resource.LogicalId} {one.Path}: {one.Expected?.ToJsonString()} -> {one.Actual?.ToJsonString()}").ToList();
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }
}
