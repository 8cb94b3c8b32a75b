using System.Diagnostics;
using Auditor.Auditing;
using FakeAws.Faults;

namespace ReferenceStack.Tests.Accounts;

/// <summary>Nothing that was not read is ever called compliant, or a defect, or left out without a word.</summary>
public sealed class CoverageTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>
{
    [Fact]
    public async Task Each_call_that_is_denied_makes_unknown_what_depends_on_it_and_nothing_else()
    {
        live.Proxy.Memory.Begin();
        var undisturbed = await live.UndisturbedAsync();
        var calls = live.Proxy.Calls.Counts.Select(count => count.Key.Call).Distinct(StringComparer.Ordinal).ToList();
        output.WriteLine($"{calls.Count} calls");
        var wrong = new List<string>();
        foreach (var denied in calls)
        {
            var clock = Stopwatch.StartNew();
            var (result, difference) = await DisturbedAsync(undisturbed, null, FaultRule.For(denied, new Fault.Denied()));
            var errors = difference.Wrong([$"{denied} was denied in "]).Take(10).Select(error => $"{denied}: {error}").ToList();
            if (!result.Coverage.Any(entry => entry.Problem?.Contains($"{denied} was denied in {live.Account.Account}/us-east-1: ", StringComparison.Ordinal) is true))
            {
                errors.Add($"{denied}: not in the coverage");
            }

            var (nothing, _) = await DisturbedAsync(undisturbed, null, FaultRule.For(denied, new Fault.Nothing()));
            errors.AddRange(difference.Blind(nothing).Take(10).Select(error => $"{denied}: {error}"));

            output.WriteLine($"{denied}: {clock.ElapsedMilliseconds} ms, {difference.Unknown} unknown, {errors.Count} wrong");
            wrong.AddRange(errors);
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private async Task<(AuditResult Result, ScanDifference Difference)> DisturbedAsync(AuditResult undisturbed, Patience? patience, params FaultRule[] rules)
    {
        live.Proxy.Faults.Clear();
        live.Proxy.Faults.Add(rules);
        try
        {
            var result = await live.ScanAsync(patience: patience);
            return (result, new ScanDifference(undisturbed, result));
        }
        finally
        {
            live.Proxy.Faults.Clear();
        }
    }
}
