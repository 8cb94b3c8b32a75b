using Auditor.Auditing;
using Policies.Model;
using Seeding.Wire;

namespace ReferenceStack.Tests.Accounts;

/// <summary>A setting that is changed by hand is found by the next scan: it, where it is, and nothing else.</summary>
public sealed class LiveChangeTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>, IDisposable
{
    private readonly HttpClient _http = new();

    public static IEnumerable<TheoryDataRow<int>> Changes => LiveChanges.All.Select((change, index) => new TheoryDataRow<int>(index) { TestDisplayName = change.Name });

    public void Dispose() => _http.Dispose();

    // What an earlier change left behind would differ from the first scan as well.
    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_found_and_nothing_else(int index)
    {
        var change = LiveChanges.All[index];
        var before = await live.UndisturbedAsync();
        _http.BaseAddress = live.Moto;
        var calls = new SettingCalls(live.Account, new AwsCalls(_http, live.Account.Account, "test", "us-east-1"));

        await change.MakeAsync(calls);
        AuditResult after;
        try
        {
            after = await live.ScanAsync();
        }
        finally
        {
            await change.UndoAsync(calls);
        }

        var known = before.Findings.Select(finding => (finding.Id, finding.Outcome)).ToHashSet();
        var found = after.Findings.Where(finding => !known.Contains((finding.Id, finding.Outcome))).ToList();
        foreach (var one in found)
        {
            output.WriteLine($"{ChangeFinding.Of(one)}");
        }

        Assert.Equal(change.Found, found.Select(ChangeFinding.Of));
        Assert.Equal(Elsewhere(before, found), Elsewhere(after, found), StringComparer.Ordinal);
        Assert.Equal(Verdicts(before, found), Verdicts(after, found));
        Assert.Equal(before.Coverage.Select(entry => (entry.Target, entry.Type, entry.Problem)), after.Coverage.Select(entry => (entry.Target, entry.Type, entry.Problem)));
    }

    // A policy may not apply any more to what was changed: to a bucket that keeps no versions, one about the lifecycle of versions.
    private static IEnumerable<Evaluation> Verdicts(AuditResult result, List<Finding> without) => result.Evaluations
        .Where(evaluation => !without.Exists(finding => finding.Policy == evaluation.Policy && finding.Resource == evaluation.Resource))
        .Select(evaluation => evaluation.Outcome is Outcome.NotApplicable && without.Exists(finding => finding.Resource == evaluation.Resource) ? evaluation with { Outcome = Outcome.Compliant } : evaluation);

    // What was open about the resource itself may be put in other words now; of every other one it is the same to the letter.
    private static IEnumerable<string> Elsewhere(AuditResult result, List<Finding> found) => result.Findings
        .Where(finding => !found.Exists(one => one.Resource == finding.Resource))
        .Select(finding => $"{finding.Id} {ChangeFinding.Of(finding)}");
}
