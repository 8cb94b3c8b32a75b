using Auditor;
using Auditor.Tests;

namespace Policies.Tests.Conformance;

/// <summary>
/// Verdicts that others wrote, against ours. Each disagreement is settled from AWS's documentation: the policy is mended, or the case goes
/// into errata.tsv with the page that decides. So does a case that we answer Unknown, which is to be what its author answers too.
/// </summary>
public sealed class ConformanceTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Topics() => Corpus.All.IsEmpty
        ? [new("", "") { Skip = SharedFolder.Absent }]
        : Corpus.All.SelectMany(corpus => corpus.Cases
            .Select(one => one.Topic)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(topic => new TheoryDataRow<string, string>(corpus.Name, topic)));

    [Theory]
    [MemberData(nameof(Topics), DisableDiscoveryEnumeration = true)]
    public void Every_case_agrees_or_is_settled(string name, string topic)
    {
        var corpus = Corpus.All.Single(one => one.Name == name);
        var cases = corpus.Cases.Where(one => one.Topic == topic).ToLookup(corpus.Weigh);

        Report("do not agree and are not in errata.tsv", cases.Where(group => group.Key is not Agreement.Agree).SelectMany(group => group).Where(one => !CaseList.Errata.ContainsKey(one.Id)).Select(corpus.Describe));
        Report("stand in errata.tsv and agree", cases[Agreement.Agree].Where(one => CaseList.Errata.ContainsKey(one.Id)).Select(one => one.Id));
    }

    [Fact]
    public void Every_settled_case_is_one_of_a_corpus()
    {
        Assert.SkipWhen(Corpus.All.IsEmpty, SharedFolder.Absent);
        var known = Corpus.All.SelectMany(corpus => corpus.Cases).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);

        Report("settled cases are not in any corpus", CaseList.Errata.Keys.Where(id => !known.Contains(id)));
    }

    [Fact]
    public void No_policy_throws()
    {
        Assert.SkipWhen(Corpus.All.IsEmpty, SharedFolder.Absent);

        Report("policies threw", Corpus.All.SelectMany(corpus => corpus.Errors).Where(error => error.Kind is ProblemKind.Policy).Select(error => error.ToString()));
    }

    private static void Report(string what, IEnumerable<string> cases)
    {
        var all = cases.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, [$"{all.Count} {what}:", .. all]));
    }
}
