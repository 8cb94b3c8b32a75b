using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Configuration.Waivers;
using Auditor.Templates;
using Policies.Model;
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
        var audit = new GraphAudit(policies, request.Configuration.Settings, request.All, request.Recovery, request.Pictures);
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

        return new AuditConclusion(request, policies, time).Conclude(results, tally, _waivers, _problems, time.GetElapsedTime(start));
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
}
