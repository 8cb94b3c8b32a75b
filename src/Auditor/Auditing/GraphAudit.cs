using System.Collections.Immutable;
using Auditor.Configuration.Binding;
using Auditor.Pictures;
using Auditor.Templates;
using Policies;
using Policies.Model;
using Policies.Recovery;
using Policies.Resources;

namespace Auditor.Auditing;

/// <summary>Judges the resources of one graph by the policies of their environments.</summary>
/// <param name="policies">The policies.</param>
/// <param name="settings">What the graphs have in common.</param>
/// <param name="keepsAll">Whether every evaluation is kept.</param>
/// <param name="estimatesAll">Whether resources of no environment get recovery estimates too.</param>
/// <param name="draws">Whether pictures are made.</param>
/// <param name="judges">Whether a resource is judged; others are there to be followed. Null for all.</param>
internal sealed class GraphAudit(PolicySets policies, GraphSettings settings, bool keepsAll, bool estimatesAll, bool draws = false, Func<ResourceDefinition, bool>? judges = null)
{
    // Small enough to share the work of one assembly among cores, large enough to be worth handing over.
    private const int ChunkSize = 64;

    public GraphAuditResult Run(LoadedGraph loaded)
    {
        var graph = new ResourceGraph(loaded.Resources, settings, loaded.Unread);
        var chunks = new Chunk[(loaded.Resources.Length + ChunkSize - 1) / ChunkSize];
        Parallel.For(0, chunks.Length, index => chunks[index] = Run(loaded, graph, index * ChunkSize));
        var tally = new Tally();
        foreach (var chunk in chunks)
        {
            tally.Add(chunk.Tally);
        }

        return new(
            [.. chunks.SelectMany(chunk => chunk.Findings)],
            [.. chunks.SelectMany(chunk => chunk.Evaluations)],
            tally,
            [.. loaded.Problems, .. chunks.SelectMany(chunk => chunk.Problems)],
            loaded.Warnings,
            [.. chunks.SelectMany(chunk => chunk.Recovery)],
            [.. loaded.Coverage, .. ReadTemplates(loaded), .. loaded.Resources.SelectMany(NotRead)],
            loaded.Parameters)
        {
            Deployments = [.. loaded.Resources.Select(resource => resource.Origin)
                .Where(origin => origin is { IsLive: true, Stack: not null })
                .Select(origin => new Deployment(origin.Stack!, origin.Account, origin.Region))
                .Distinct()],
            Pictures = draws ? Draw(graph, chunks) : [],
        };
    }

    private static ImmutableArray<Picture> Draw(ResourceGraph graph, Chunk[] chunks)
    {
        var found = chunks.SelectMany(chunk => chunk.Found).ToHashSet();
        return [.. PictureMaker.Of(graph, found.Contains)];
    }

    private static IEnumerable<CoverageEntry> ReadTemplates(LoadedGraph loaded) =>
        loaded.Resources.Where(definition => definition.Origin.Template is not null)
            .GroupBy(definition => definition.Origin.Template!, definition => definition.Type, StringComparer.Ordinal)
            .Select(template => new CoverageEntry(template.Key, "*", "template", template.Count(type => type != TemplateFile.Type), null));

    // What only AWS can expand was not looked at, whichever policies take part.
    private static IEnumerable<CoverageEntry> NotRead(ResourceDefinition definition) =>
        definition.Type == TemplateFile.Type && (definition.Properties as MapNode)?["NotExpanded"] is ListNode hidden
            ? hidden.Items.Select(one => new CoverageEntry(definition.Origin.Template ?? "", "*", "template", 0, NodeText.Describe(one)))
            : [];

    private Chunk Run(LoadedGraph loaded, ResourceGraph graph, int start)
    {
        var chunk = new Chunk();
        for (var i = start; i < Math.Min(start + ChunkSize, loaded.Resources.Length); i++)
        {
            if (!loaded.Resources[i].IsProvided && judges?.Invoke(loaded.Resources[i]) is not false)
            {
                Judge(loaded.Resources[i], loaded, graph, chunk);
            }
        }

        return chunk;
    }

    private void Judge(ResourceDefinition definition, LoadedGraph loaded, ResourceGraph graph, Chunk chunk)
    {
        chunk.Tally.Resource(definition);
        AuditedResource? resource = null;
        foreach (var (bound, judged) in Verdicts(definition, graph, chunk.Problems))
        {
            if (judged is not { } verdict)
            {
                chunk.Tally.Failure(bound.Id);
                continue;
            }

            chunk.Tally.Evaluation(bound.Id, definition.Origin.Environment, verdict.Outcome);
            if (verdict.Outcome is Outcome.NonCompliant or Outcome.Unknown)
            {
                chunk.Found.Add(definition);
                chunk.Findings.Add(Finding(bound, verdict, definition, resource ??= Describe(definition), loaded));
            }

            // Without an environment there are no objectives to lay the estimates beside, so that they are made only if they are asked for.
            if (bound.Policy is ObjectivePolicy objective && (estimatesAll || definition.Origin.Environment is not null))
            {
                chunk.Recovery.AddRange(Estimate(objective, definition, graph, resource ??= Describe(definition)));
            }

            if (keepsAll)
            {
                chunk.Evaluations.Add(new(bound.Id, verdict.Outcome, resource ??= Describe(definition)));
            }
        }
    }

    // Where nobody knows the environment, its policies are any environment's.
    private IEnumerable<(BoundPolicy Bound, Verdict? Verdict)> Verdicts(ResourceDefinition definition, ResourceGraph graph, List<Problem> problems) =>
        definition.Origin.EnvironmentUnread is { } reason
            ? policies.InEach(definition.Type).Select(each => (each.OfType<BoundPolicy>().First(), InAny([.. each.Select(bound => bound is null ? Verdict.NotApplicable : Judge(bound, definition, graph, problems))], graph.Look(definition), reason)))
            : policies[definition.Origin.Environment].For(definition.Type).Select(bound => (bound, Judge(bound, definition, graph, problems)));

    private static Verdict? InAny(ImmutableArray<Verdict?> verdicts, Resource resource, string reason)
    {
        var first = verdicts.FirstOrDefault(verdict => verdict is null or { Outcome: not Outcome.NotApplicable }, Verdict.NotApplicable);
        return verdicts.All(verdict => verdict is null == first is null && IsBroken(verdict) == IsBroken(first))
            ? first
            : resource.Answer(Outcome.Unknown, "Environment", "an environment that is known, by whose policies it is judged", reason);
    }

    // Null for what is not known.
    private static bool? IsBroken(Verdict? verdict) => verdict?.Outcome switch
    {
        Outcome.NonCompliant => true,
        Outcome.Compliant or Outcome.NotApplicable => false,
        _ => null,
    };

    // One of the few places that catch everything: a policy that throws is reported, and hides no other.
    private static Verdict? Judge(BoundPolicy bound, ResourceDefinition definition, ResourceGraph graph, List<Problem> problems)
    {
        try
        {
            return bound.Policy.Judge(definition, graph);
        }
        catch (Exception failure)
        {
            problems.Add(new(
                ProblemKind.Policy,
                $"the policy {bound.Id} failed on {definition.LogicalId}: {failure.Message} This is a defect of the policy; the resource was not judged by it",
                definition.Origin.Template,
                definition.Position.Line > 0 ? definition.Position.Line : null));
            return null;
        }
    }

    private static Finding Finding(BoundPolicy bound, Verdict verdict, ResourceDefinition definition, AuditedResource resource, LoadedGraph loaded)
    {
        var all = verdict.Evidence;
        var evidence = all.Select(Describe).Distinct().Take(Verdict.MostEvidence).ToImmutableArray();
        if (evidence.IsEmpty)
        {
            evidence = [new(definition.LogicalId, "Properties", bound.Policy.Metadata.Title, "not so", At(definition, definition.Position))];
        }

        return new()
        {
            Id = FindingIdentity.Of(bound.Id, resource, evidence[0].Path),
            Policy = bound.Id,
            Outcome = verdict.Outcome,
            Severity = bound.Severity,
            Title = bound.Policy.Metadata.Title,
            Remediation = bound.Policy.Metadata.Remediation,
            Resource = resource,
            Location = evidence[0].Location ?? At(definition, definition.Position),
            Source = resource.ConstructPath is { } path ? loaded.Metadata.Select(metadata => metadata.SourceOf(path)).FirstOrDefault(source => source is not null) : null,
            Evidence = evidence,
            MoreEvidence = verdict.MoreEvidence + (evidence.Length == Verdict.MostEvidence ? all.Length - evidence.Length : 0),
            Condition = definition.Condition?.ToString(),
            Controls = ControlTable.For(bound.Id),
        };
    }

    private static IEnumerable<RecoveryEstimate> Estimate(ObjectivePolicy objective, ResourceDefinition definition, ResourceGraph graph, AuditedResource resource) =>
        Estimates.Of((definition.Condition is { } existence ? graph.Assuming(existence) : graph).Look(definition))
            .Where(estimate => estimate.Kind == objective.Kind)
            .Select(estimate => Describe(estimate, objective.Objective(estimate), definition, resource));

    private static RecoveryEstimate Describe(Estimate estimate, TimeSpan? objective, ResourceDefinition definition, AuditedResource resource) => new(
        definition.Origin.Environment,
        estimate.Component,
        resource,
        estimate.Disruption.ToString().ToLowerInvariant(),
        estimate.Kind is ObjectiveKind.Point ? "RPO" : "RTO",
        Bounded(estimate.Minimum),
        estimate.Maximum,
        objective,
        objective is { } target ? estimate.Against(target) : Outcome.NotApplicable,
        string.Join("; or ", estimate.Figures.Select(figure => figure.Rule)),
        string.Join("; ", estimate.Figures.Select(figure => figure.Source).Distinct(StringComparer.Ordinal)))
    {
        Changes = objective is { } wanted
            ? [.. estimate.Changes(wanted).Select(figure => new RecoveryChange(figure.Change!, Bounded(figure.Minimum), figure.Maximum, figure.Maximum <= wanted, figure.Rule, figure.Source))]
            : [],
        Advice = objective is { } bound ? estimate.Advice(bound) : null,
    };

    private static TimeSpan? Bounded(TimeSpan time) => time == RecoveryFigure.Everything ? null : time;

    private static FindingEvidence Describe(Evidence evidence) =>
        new(evidence.Resource.LogicalId, evidence.Path.ToString(), evidence.Expected, evidence.Actual, At(evidence.Resource, evidence.Position));

    private static Location? At(ResourceDefinition definition, Position position) =>
        definition.Origin.Template is { } file && position.Line > 0 ? new(file, position.Line, position.Column) : null;

    private static AuditedResource Describe(ResourceDefinition definition) => new()
    {
        Type = definition.Type,
        LogicalId = definition.LogicalId,
        Template = definition.Origin.Template,
        Stack = definition.Origin.Stack,
        Environment = definition.Origin.Environment,
        ConstructPath = definition.ConstructPath,
        PhysicalId = definition.PhysicalId,
        Arn = definition.Arn,
        Account = definition.Origin.Account,
        Region = definition.Origin.Region,
    };

    /// <summary>What a run of neighbouring resources came to.</summary>
    private sealed class Chunk
    {
        public Tally Tally { get; } = new();

        public List<Finding> Findings { get; } = [];

        /// <summary>What there are findings about, as often as there are.</summary>
        public List<ResourceDefinition> Found { get; } = [];

        public List<Evaluation> Evaluations { get; } = [];

        public List<RecoveryEstimate> Recovery { get; } = [];

        public List<Problem> Problems { get; } = [];
    }
}
