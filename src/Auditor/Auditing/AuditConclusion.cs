using System.Collections.Immutable;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Configuration.Waivers;
using Auditor.Drift;
using Auditor.Pictures;
using Policies;
using Policies.Model;
using Policies.Recovery;

namespace Auditor.Auditing;

/// <summary>Makes a result of what the graphs of an audit came to: waivers, baseline, counts and frameworks.</summary>
internal sealed class AuditConclusion(AuditRequest request, PolicySets policies, TimeProvider time)
{
    // More than a person looks at, and few enough for a file that is read again.
    private const int MostPictures = 40;

    /// <summary>Concludes.</summary>
    /// <param name="results">What the graphs came to, in any order.</param>
    /// <param name="tally">Their counts, together.</param>
    /// <param name="waivers">What is accepted, by <c>policies.json</c> and by what was audited.</param>
    /// <param name="problems">What went wrong.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="comparison">Concludes what comparing stacks came to; null where none were compared.</param>
    public AuditResult Conclude(
        IReadOnlyCollection<GraphAuditResult> results,
        Tally tally,
        IEnumerable<Waiver> waivers,
        IReadOnlyCollection<Problem> problems,
        TimeSpan duration,
        Func<Deployments, WaiverBook, DriftReport>? comparison = null)
    {
        // Graphs are audited in any order; waivers count in the order of their places.
        var book = new WaiverBook(
            [.. waivers.OrderBy(waiver => waiver.Scope is null ? 0 : 1).ThenBy(waiver => waiver.Source.File, StringComparer.Ordinal).ThenBy(waiver => waiver.Source.Line)],
            request.Policies,
            request.Configuration,
            time);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var deployments = new Deployments(results.SelectMany(result => result.Deployments));
        var findings = results.SelectMany(result => result.Findings)
            .OrderBy(finding => finding.Policy, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.Stack ?? finding.Resource.Template, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.Name, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.LogicalId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.Account, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.Region, StringComparer.Ordinal)
            .Select(finding => Weigh(!deployments.IsCopy(finding.Resource) && seen.Add(finding.Id) ? finding : Disambiguate(finding, seen), book))
            .ToImmutableArray();
        ImmutableArray<CoverageEntry> coverage = [.. results.SelectMany(result => result.Coverage)];
        var lookedAt = new LookedAt(coverage, new(coverage, problems), id => policies.Ids.Contains(id) ? request.Policies.Find(id)?.Default.ResourceTypes : null, request.Judged);
        var drift = comparison?.Invoke(deployments, book);
        drift = drift is null || request.Baseline is null ? drift : drift with { Gone = request.Baseline.Gone(drift, lookedAt) };
        var warnings = request.Warnings.Concat(results.SelectMany(result => result.Warnings))
            .Concat(book.Warnings(policies.Ids, tally.Environments.OfType<string>().ToHashSet(StringComparer.Ordinal), isCompared: drift is not null))
            .Concat(request.Parameters.NotDeclared(results.SelectMany(result => result.Parameters)));
        var descriptions = Describe(policies, findings, tally);
        var pictures = PicturesOf(results);
        return new()
        {
            Time = time.GetUtcNow(),
            Duration = duration,
            Scope = request.Scope,
            FailOn = request.FailOn,
            Summary = new(
                findings.Count(finding => finding is { Outcome: Outcome.NonCompliant, Waiver: null }),
                findings.Count(finding => finding is { Outcome: Outcome.Unknown, Waiver: null }),
                findings.Count(finding => finding.Waiver is not null),
                tally.All(Outcome.Compliant),
                tally.All(Outcome.NotApplicable),
                tally.Resources,
                policies.Ids.Count,
                findings.Count(finding => finding.Blocking) + Count(drift, difference => difference.Blocking))
            {
                Drifted = Count(drift, difference => difference is { Waiver: null, Kind: DifferenceKind.NotEqual or DifferenceKind.Add or DifferenceKind.Remove }),
                Pending = Count(drift, difference => difference is { Waiver: null, Kind: DifferenceKind.PendingChange }),
                Missing = Count(drift, difference => difference is { Waiver: null, Kind: DifferenceKind.Missing }),
                Unmanaged = Count(drift, difference => difference is { Waiver: null, Kind: DifferenceKind.Unmanaged }),
            },
            Findings = findings,
            Drift = drift,
            Evaluations = [.. results.SelectMany(result => result.Evaluations)
                .OrderBy(evaluation => evaluation.Policy, StringComparer.Ordinal)
                .ThenBy(evaluation => evaluation.Resource.Stack ?? evaluation.Resource.Template, StringComparer.Ordinal)
                .ThenBy(evaluation => evaluation.Resource.LogicalId, StringComparer.Ordinal)
                .ThenBy(evaluation => evaluation.Resource.Account, StringComparer.Ordinal)
                .ThenBy(evaluation => evaluation.Resource.Region, StringComparer.Ordinal)],
            Policies = descriptions,
            Frameworks = Assess(descriptions, coverage, problems),
            Recovery = [.. results.SelectMany(result => result.Recovery)
                .OrderBy(estimate => estimate.Environment, StringComparer.Ordinal)
                .ThenBy(estimate => estimate.Component, StringComparer.Ordinal)
                .ThenBy(estimate => estimate.Resource.Name, StringComparer.Ordinal)],
            Environments = [.. tally.Environments.Select(name => Summarize(name, findings, tally) with { Objectives = ObjectivesOf(name, policies) })],
            Pictures = [.. pictures.Take(MostPictures)],
            MorePictures = Math.Max(0, pictures.Length - MostPictures),
            Coverage = coverage,
            Judged = request.Judged,
            Errors = [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Message, StringComparer.Ordinal)],
            Warnings = [.. warnings.Distinct()],
            Resolved = request.Baseline?.Resolved(findings, lookedAt) ?? [],
        };
    }

    // Of very many, those are left out in which nothing stands, and then the last.
    private static ImmutableArray<Picture> PicturesOf(IEnumerable<GraphAuditResult> results) =>
    [
        .. results.SelectMany(result => result.Pictures)
            .OrderBy(picture => picture.IsBare)
            .ThenBy(picture => picture.Environment is null)
            .ThenBy(picture => picture.Title, StringComparer.Ordinal)
            .ThenBy(picture => picture.Sources.FirstOrDefault()?.Template, StringComparer.Ordinal),
    ];

    private static int Count(DriftReport? drift, Func<Difference, bool> wanted) => drift?.Differences.Count(wanted) ?? 0;

    private static Finding Disambiguate(Finding finding, HashSet<string> seen)
    {
        var id = FindingIdentity.Of(finding.Policy, finding.Resource, finding.Evidence[0].Path, isAmbiguous: true);
        seen.Add(id);
        return finding with { Id = id };
    }

    private Finding Weigh(Finding finding, WaiverBook book)
    {
        var waiver = book.Match(finding.Policy, finding.Resource);
        var isKnown = request.Baseline?.Has(finding.Id);
        return finding with
        {
            Waiver = waiver,
            Baseline = isKnown is null ? null : isKnown.Value ? "unchanged" : "new",
            Blocking = waiver is null && isKnown is not true && finding.Severity >= request.FailOn && (finding.Outcome is Outcome.NonCompliant || request.FailOnUnknown),
        };
    }

    private static EnvironmentSummary Summarize(string? name, ImmutableArray<Finding> findings, Tally tally)
    {
        var own = findings.Where(finding => finding.Resource.Environment == name).ToList();
        return new(
            name,
            tally.ResourcesOf(name),
            tally.EvaluationsOf(name),
            own.Count(finding => finding is { Outcome: Outcome.NonCompliant, Waiver: null }),
            own.Count(finding => finding is { Outcome: Outcome.Unknown, Waiver: null }),
            own.Count(finding => finding.Waiver is not null));
    }

    // A policy's parameter wins over the environment's objective. That of configuration is compared by no policy: a template is its own copy.
    private Objectives ObjectivesOf(string? environment, PolicySets policies)
    {
        var (time, point) = (Bound<TimeObjective>(), Bound<PointObjective>());
        return new(
            time?.Objective(Estimates.Database),
            point?.Objective(Estimates.Database),
            point?.Objective(Estimates.Objects),
            request.Configuration.Environments.FirstOrDefault(settings => settings.Name == environment)?.Objectives.RpoConfiguration);

        T? Bound<T>()
            where T : ObjectivePolicy => policies[environment].Policies.Select(bound => bound.Policy).OfType<T>().FirstOrDefault();
    }

    private ImmutableArray<PolicyDescription> Describe(PolicySets policies, ImmutableArray<Finding> findings, Tally tally)
    {
        var byPolicy = findings.ToLookup(finding => finding.Policy, StringComparer.Ordinal);
        var environments = tally.Environments.ToList();
        return [.. request.Policies.All.Where(descriptor => policies.Ids.Contains(descriptor.Id)).Select(descriptor => new PolicyDescription(
            descriptor.Id,
            descriptor.Metadata.Title,
            descriptor.Metadata.Rationale,
            descriptor.Metadata.Remediation,
            descriptor.Metadata.Severity,
            ControlTable.For(descriptor.Id))
        {
            Counts = new(
                byPolicy[descriptor.Id].Count(finding => finding is { Outcome: Outcome.NonCompliant, Waiver: null }),
                byPolicy[descriptor.Id].Count(finding => finding is { Outcome: Outcome.Unknown, Waiver: null }),
                byPolicy[descriptor.Id].Count(finding => finding.Waiver is not null),
                tally.OfPolicy(descriptor.Id, Outcome.Compliant),
                tally.OfPolicy(descriptor.Id, Outcome.NotApplicable),
                tally.FailuresOf(descriptor.Id)),
            ResourceTypes = descriptor.Default.ResourceTypes,
            NotIn = [.. environments.Where(environment => !policies[environment].Includes(descriptor.Id))],
        })];
    }

    private ImmutableArray<FrameworkResult> Assess(ImmutableArray<PolicyDescription> descriptions, ImmutableArray<CoverageEntry> coverage, IReadOnlyCollection<Problem> problems)
    {
        if (request.Frameworks == FrameworkSelection.None)
        {
            return [];
        }

        var unread = new Unread(coverage, problems);
        var assessment = new FrameworkAssessment(descriptions, policy => unread.Concerns(request.Policies.Find(policy)!.Default.ResourceTypes));
        return [.. FrameworkTable.Coverage(request.Policies.All.Select(descriptor => descriptor.Id)).Where(framework => request.Frameworks.Includes(framework.Framework.Name)).Select(assessment.Assess)];
    }
}
