using System.Collections.Immutable;
using Auditor;
using Auditor.Auditing;
using Auditor.Templates;
using Auditor.Tests;
using Policies.Model;

namespace Policies.Tests.Conformance;

/// <summary>The cases of one author, and what the auditor says of them. Judged as <c>score.py</c> beside them does.</summary>
internal sealed class Corpus
{
    private static readonly HashSet<Outcome> None = [];

    private readonly string _folder;
    private readonly Lazy<AuditResult> _result;
    private readonly Lazy<Dictionary<(string Template, string Policy), List<(string LogicalId, Outcome Outcome)>>> _outcomes;

    private Corpus(string name, string folder, bool trustsDefaults)
    {
        (Name, _folder) = (name, folder);
        Cases = [.. File.ReadLines(Path.Combine(folder, "cases.jsonl")).Select(ConformanceCase.Read).OfType<ConformanceCase>().Where(one => Topics.ContainsKey(one.Topic))];
        _result = new(() => Audit(trustsDefaults));
        _outcomes = new(() => _result.Value.Evaluations
            .GroupBy(evaluation => (evaluation.Resource.Template!, evaluation.Policy), evaluation => (evaluation.Resource.LogicalId, evaluation.Outcome))
            .ToDictionary(group => group.Key, group => group.ToList()));
    }

    /// <summary>The policies of each topic.</summary>
    private static Dictionary<string, string[]> Topics { get; } = SharedFolder.Find("conformance/topics.tsv") is not { } file
        ? []
        : File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1].Split(','), StringComparer.Ordinal);

    /// <summary>The corpora; empty where the shared folder is absent. checkov alone trusts what a service supplies by itself.</summary>
    public static ImmutableArray<Corpus> All { get; } = SharedFolder.Find("conformance") is not { } folder
        ? []
        : [.. new[] { "checkov", "control-tower-remediation", "guard-rules-registry", "trivy-checks" }.Select(name => new Corpus(name, Path.Combine(folder, name), name == "checkov"))];

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>The cases on a topic of ours.</summary>
    public ImmutableArray<ConformanceCase> Cases { get; }

    /// <summary>What kept resources from being judged.</summary>
    public ImmutableArray<Problem> Errors => _result.Value.Errors;

    /// <summary>How the auditor's answers stand to a case: as to the worst of its expectations.</summary>
    public Agreement Weigh(ConformanceCase one) => Weighed(one).Max(weighed => weighed.Agreement);

    /// <summary>The case and the expectations that are not met.</summary>
    public string Describe(ConformanceCase one) =>
        $"{one.Id} wants {string.Join(", ", Weighed(one).Where(weighed => weighed.Agreement is not Agreement.Agree).Select(weighed => weighed.Expectation))}; see {Path.Combine(_folder, one.Template)}";

    private IEnumerable<(Expectation Expectation, Agreement Agreement)> Weighed(ConformanceCase one) =>
        one.Expectations.Select(expectation => (expectation, expectation.Weigh(Outcomes(one, expectation.LogicalId))));

    private HashSet<Outcome> Outcomes(ConformanceCase one, string? logicalId) => Topics[one.Topic]
        .Select(policy => _outcomes.Value.GetValueOrDefault((one.Template, policy)) is { } answers
            ? answers.Where(answer => logicalId is null || answer.LogicalId == logicalId).Select(answer => answer.Outcome).ToHashSet()
            : None)
        .Aggregate(new HashSet<Outcome>(), (all, some) => [.. all, .. some]);

    private AuditResult Audit(bool trustsDefaults) => new TemplateAudit(
        new()
        {
            Sources = [.. Cases.Select(one => one.Template).Distinct(StringComparer.Ordinal).Select(template => new TemplateSource.SingleTemplate(Path.Combine(_folder, template), template))],
            Configuration = new() { Settings = new() { RequireExplicit = !trustsDefaults } },
            Policies = new(PolicyCatalog.All),
            All = true,
        },
        TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken);
}
