using Auditor.Authoring;
using Policies.Model;

namespace Policies.Tests.Authoring;

/// <summary>The cases that stand beside each policy.</summary>
public sealed class CaseTests
{
    // Attributes of a template, and where a password came from, are nothing that a call to AWS returns; S3 always names an encryption.
    private static readonly HashSet<(string Id, Outcome Expect)> NeverLive =
    [
        ("rds-credentials-managed", Outcome.NonCompliant),
        ("rds-retained-on-delete", Outcome.Compliant),
        ("rds-retained-on-delete", Outcome.NonCompliant),
        ("s3-encrypted", Outcome.NonCompliant),
    ];

    // What a macro would make is never seen here: the policy tells of it, or does not apply.
    private static readonly HashSet<string> NeverDecided = ["template-macros-expanded"];

    public static TheoryData<string> Ids => [.. PolicyCatalog.All.Select(policy => policy.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_case_gets_the_verdict_that_it_expects(string id)
    {
        var policy = Find(id);
        var cases = CaseFile.Of(policy);
        Assert.NotEmpty(cases);

        var failed = cases.Select(one => CaseRun.Of(policy, one)).Where(result => !result.Passed).ToList();

        Assert.True(failed.Count == 0, string.Join(Environment.NewLine, failed.Select(result => $"line {result.Case.Location.Line}, {result.Case.Name}: {result.Failure}")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Cases_show_every_answer_on_templates_and_live(string id)
    {
        var policy = Find(id);
        var cases = CaseFile.Of(policy);
        var shown = cases.Select(one => (one.IsLive, one.Expect)).ToHashSet();
        var isForAccounts = policy.PolicyType.Namespace == "Policies.Account";

        foreach (var isLive in isForAccounts ? [true] : new[] { false, true })
        {
            foreach (var outcome in new[] { Outcome.Compliant, Outcome.NonCompliant })
            {
                Assert.True(shown.Contains((isLive, outcome)) != (IsNeverDecided(id) || (isLive && NeverLive.Contains((id, outcome)))), $"{(isLive ? "live" : "template")}: {outcome}");
            }
        }

        Assert.Contains(cases, one => one.Expect is Outcome.Unknown);
        Assert.Equal(cases.Length, cases.Select(one => one.Name).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Whether a policy says neither Compliant nor NonCompliant of anything.</summary>
    internal static bool IsNeverDecided(string id) => NeverDecided.Contains(id);

    private static PolicyDescriptor Find(string id) => PolicyCatalog.All.Single(policy => policy.Id == id);
}
