using System.Collections.Immutable;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Configuration.Waivers;
using Auditor.Templates;
using Policies;
using Policies.Model;
using Policies.Recovery;
using Policies.Resources;

namespace Auditor.Auditing;

/// <summary>Audits templates and assemblies, each a graph of its own, on all cores.</summary>
internal sealed class TemplateAudit(AuditRequest request, TimeProvider time)
{
    private readonly List<Problem> _problems = [.. request.Problems];
    private readonly List<Waiver> _waivers = [.. request.Configuration.Waivers];

    /// <summary>Carries the audit out.</summary>
    /// <param name="progress">Told how many sources are done.</param>
    /// <param name="cancellation">Stops between two sources.</param>
    public AuditResult Run(Action<int>? progress = null, CancellationToken cancellation = default)
    {
        var start = time.GetTimestamp();
        var matcher = EnvironmentMatcher.Create(request.Configuration, request.Environment, _problems);
        var policies = PolicyBinder.Bind(request.Configuration, request.Policies, request.Selection, _problems);
        var audit = new GraphAudit(policies, request.Configuration.Settings, request.All, request.Recovery);
        var results = new GraphAuditResult[request.Sources.Length];
        var done = 0;
        Parallel.For(0, request.Sources.Length, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            results[index] = Audit(request.Sources[index], audit, matcher);
            progress?.Invoke(Interlocked.Increment(ref done));
        });

        var tally = new Tally();
        foreach (var result in results)
        {
            tally.Add(result.Tally);
            _problems.AddRange(result.Problems);
        }

        // An audit that had nothing to look at is not a clean one.
        if (_problems.Count == 0 && (tally.Resources == 0 || policies.Ids.Count == 0))
        {
            _problems.Add(tally.Resources == 0
                ? new(ProblemKind.Template, $"nothing was audited: there is no resource in {string.Join(", ", request.Scope)}")
                : new(ProblemKind.Configuration, "nothing was audited: policies.json, --select, --ignore and --framework leave no policy"));
        }

        return Result(results, tally, policies, time.GetElapsedTime(start));
    }

    private GraphAuditResult Audit(TemplateSource source, GraphAudit audit, EnvironmentMatcher matcher)
    {
        var problems = new List<Problem>();
        var loader = new TemplateLoader(
            target =>
            {
                var match = matcher.Match(target);
                if (match.Problem is { } problem)
                {
                    problems.Add(problem);
                }

                return match.Name;
            },
            (stack, name) => request.Parameters.TryGet(stack, name, out var value) ? value : null,
            request.Parameters.Tags);
        var loaded = loader.Load(source);
        var waivers = Waivers(loaded, problems);
        lock (_waivers)
        {
            _waivers.AddRange(waivers);
        }

        var result = audit.Run(loaded);
        return problems.Count == 0 ? result : result with { Problems = [.. result.Problems, .. problems] };
    }

    // What templates and constructs accept for themselves.
    private IEnumerable<Waiver> Waivers(LoadedGraph loaded, List<Problem> problems)
    {
        var ofTemplates = new TemplateWaivers(request.Policies, request.Configuration, problems);
        foreach (var definition in loaded.Resources)
        {
            if (definition.Type == TemplateFile.Type)
            {
                if ((definition.Properties as MapNode)?["Metadata"] is { } metadata)
                {
                    ofTemplates.Add(metadata, definition.Origin);
                }
            }
            else if (!definition.Attributes.IsEmpty)
            {
                ofTemplates.Add(definition);
            }
        }

        var ofConstructs = new CdkAcknowledgements(request.Policies, request.Configuration, problems);
        foreach (var acknowledged in loaded.Metadata.SelectMany(metadata => metadata.Acknowledged))
        {
            ofConstructs.Add(acknowledged.Data, acknowledged.ConstructPath, acknowledged.File);
        }

        return ofTemplates.Waivers.Concat(ofConstructs.Waivers);
    }

    private AuditResult Result(GraphAuditResult[] results, Tally tally, PolicySets policies, TimeSpan duration)
    {
        // Graphs are audited in any order; waivers count in the order of their places.
        var book = new WaiverBook(
            [.. _waivers.OrderBy(waiver => waiver.Scope is null ? 0 : 1).ThenBy(waiver => waiver.Source.File, StringComparer.Ordinal).ThenBy(waiver => waiver.Source.Line)],
            request.Policies,
            request.Configuration,
            time);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var findings = results.SelectMany(result => result.Findings)
            .OrderBy(finding => finding.Policy, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.Stack ?? finding.Resource.Template, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.Name, StringComparer.Ordinal)
            .ThenBy(finding => finding.Resource.LogicalId, StringComparer.Ordinal)
            .Select(finding => Weigh(seen.Add(finding.Id) ? finding : Disambiguate(finding, seen), book))
            .ToImmutableArray();
        var warnings = results.SelectMany(result => result.Warnings)
            .Concat(book.Warnings(policies.Ids, tally.Environments.OfType<string>().ToHashSet(StringComparer.Ordinal)))
            .Concat(request.Parameters.NotDeclared(results.SelectMany(result => result.Parameters)));
        var descriptions = Describe(policies, findings, tally);
        ImmutableArray<CoverageEntry> coverage = [.. results.SelectMany(result => result.Coverage)];
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
                findings.Count(finding => finding.Blocking)),
            Findings = findings,
            Evaluations = [.. results.SelectMany(result => result.Evaluations)
                .OrderBy(evaluation => evaluation.Policy, StringComparer.Ordinal)
                .ThenBy(evaluation => evaluation.Resource.Stack ?? evaluation.Resource.Template, StringComparer.Ordinal)
                .ThenBy(evaluation => evaluation.Resource.LogicalId, StringComparer.Ordinal)],
            Policies = descriptions,
            Frameworks = Assess(descriptions, coverage),
            Recovery = [.. results.SelectMany(result => result.Recovery)
                .OrderBy(estimate => estimate.Environment, StringComparer.Ordinal)
                .ThenBy(estimate => estimate.Component, StringComparer.Ordinal)
                .ThenBy(estimate => estimate.Resource.Name, StringComparer.Ordinal)],
            Environments = [.. tally.Environments.Select(name => Summarize(name, findings, tally) with { Objectives = ObjectivesOf(name, policies) })],
            Coverage = coverage,
            Errors = [.. _problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Message, StringComparer.Ordinal)],
            Warnings = [.. warnings.Distinct()],
            Resolved = request.Baseline?.Resolved(findings) ?? [],
        };
    }

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
            NotIn = [.. environments.Where(environment => !policies[environment].Includes(descriptor.Id))],
        })];
    }

    private ImmutableArray<FrameworkResult> Assess(ImmutableArray<PolicyDescription> descriptions, ImmutableArray<CoverageEntry> coverage)
    {
        if (request.Frameworks == FrameworkSelection.None)
        {
            return [];
        }

        var unread = new Unread(coverage, _problems);
        var assessment = new FrameworkAssessment(descriptions, policy => unread.Concerns(request.Policies.Find(policy)!.Default));
        return [.. FrameworkTable.Coverage(request.Policies.All.Select(descriptor => descriptor.Id)).Where(framework => request.Frameworks.Includes(framework.Framework.Name)).Select(assessment.Assess)];
    }
}
