using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Configuration.Waivers;
using Auditor.Drift;
using Auditor.Drift.Inventory.Trail;
using Auditor.Snapshots;
using Policies.Model;

namespace Auditor.Accounts.Scanning;

/// <summary>Audits live accounts, each a graph of its own over all of its regions, which is let go as soon as it is judged.</summary>
internal sealed class AccountAudit(AuditRequest request, ScanOptions options, TimeProvider time)
{
    // Accounts wait for AWS most of the time; their graphs are what bounds the memory.
    private const int AtOnce = 4;

    // In bytes; the accounts that are under way need less.
    private const long Plenty = 160 << 20;

    private readonly Lock _collecting = new();
    private readonly ConcurrentBag<Problem> _problems = [.. request.Problems];
    private readonly ConcurrentBag<Waiver> _waivers = [.. request.Configuration.Waivers];

    /// <summary>Carries the scan out.</summary>
    /// <param name="targets">The accounts.</param>
    /// <param name="progress">Told what is done.</param>
    /// <param name="cancellation">Stops between two calls and within one.</param>
    public async Task<AuditResult> RunAsync(IReadOnlyList<ScanTarget> targets, IScanProgress progress, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var configured = new List<Problem>();
        var matcher = EnvironmentMatcher.Create(request.Configuration, request.Environment, configured);
        var policies = PolicyBinder.Bind(request.Configuration, request.Policies, request.Selection, configured);
        configured.ForEach(_problems.Add);
        var plan = ScanPlan.Of(request, policies, options.Types);
        var audit = new GraphAudit(policies, request.Configuration.Settings, request.All, request.Recovery, request.Pictures, options.Judges);
        var results = new GraphAuditResult[targets.Count];
        var snapshots = options.KeepsResources ? new ResourceSnapshot[targets.Count] : null;
        var comparisons = new AccountComparison?[targets.Count];
        var drift = options.Drift is { } scope ? new AccountDrift(scope, plan.Table, request.Policies, resources => Judge(resources, policies)) : null;
        await Parallel.ForEachAsync(Enumerable.Range(0, targets.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (index, cancellation) =>
        {
            progress.Begin(targets[index].Account);
            AccountReading? reading;
            (reading, var open) = await ReadAsync(targets[index], plan, matcher, progress, cancellation);
            using (open)
            {
                AddWaivers(reading);
                results[index] = audit.Run(new() { Resources = reading.Resources, Unread = reading.Unread, Coverage = reading.Coverage });
                snapshots?[index] = ResourceSnapshot.Of(reading.Resources.Where(SnapshotResource.Includes).Select(SnapshotResource.Of));
                comparisons[index] = drift?.Compare(reading, results[index].Findings);
                var count = reading.Resources.Length;
                results[index] = options.IsDriftOnly ? results[index] with { Findings = [], Evaluations = [], Recovery = [] } : results[index];
                reading = null;
                LetGo();
                if (open is not null && options.Source is not ReadSource.Config && comparisons[index] is { } comparison)
                {
                    (comparisons[index], var coverage) = await new CreationTrail(open.Client, plan.Table, open.Regions.Global).AskAsync(comparison, cancellation);
                    results[index] = results[index] with { Coverage = [.. results[index].Coverage, .. coverage] };
                }

                progress.End(targets[index].Account, count);
            }
        });

        var tally = new Tally();
        foreach (var problem in comparisons.OfType<AccountComparison>().SelectMany(comparison => comparison.Problems))
        {
            _problems.Add(problem);
        }

        foreach (var result in results)
        {
            tally.Add(result.Tally);
            foreach (var problem in result.Problems)
            {
                _problems.Add(problem);
            }
        }

        AddGaps(results, [.. comparisons.OfType<AccountComparison>()], policies);
        var conclusion = new AuditConclusion(request with { Judged = options.Judged }, policies, time)
            .Conclude(results, options.IsDriftOnly ? tally.WithoutEvaluations() : tally, _waivers, _problems, time.GetElapsedTime(start), Comparison(comparisons));
        return conclusion with { Snapshot = snapshots is null ? null : ResourceSnapshot.Join(snapshots) };
    }

    private Func<Deployments, WaiverBook, DriftReport>? Comparison(AccountComparison?[] accounts) => options.Drift is { } scope
        ? (deployments, book) => new DriftConclusion(request, scope).Conclude([.. accounts.OfType<AccountComparison>()], deployments, book)
        : null;

    // An account has lived long enough to be where the collector seldom looks: without this, what many accounts left behind would pile up.
    private void LetGo()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Plenty && _collecting.TryEnter())
        {
            try
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
            }
            finally
            {
                _collecting.Exit();
            }
        }
    }

    // The deployed templates are judged as they are; what only hangs together with other accounts was judged with the live ones.
    private ImmutableArray<Finding> Judge(ImmutableArray<ResourceDefinition> resources, PolicySets policies) =>
        new GraphAudit(policies, request.Configuration.Settings, keepsAll: false, estimatesAll: false).Run(new() { Resources = resources }).Findings;

    // The account stays open for what is asked of it when it is judged; null where it could not be entered.
    private async Task<(AccountReading Reading, OpenAccount? Open)> ReadAsync(ScanTarget target, ReadPlan plan, EnvironmentMatcher matcher, IScanProgress progress, CancellationToken cancellation)
    {
        OpenAccount? open = null;
        try
        {
            open = await target.OpenAsync(cancellation);
            var reader = new AccountReader(open.Client, plan, EnvironmentOf) { Source = options.Source, Aggregator = open.Aggregator, Drift = options.Drift };
            var reading = await reader.ReadAsync(open.Regions, (done, of) => progress.Report(target.Account, done, of), cancellation);
            (var kept, open) = (open, null);
            return (reading, kept);
        }
        catch (AwsCallException failure)
        {
            return (ClosedAccount.Of(target.Account, failure.Message, plan.Table.Types, EnvironmentOf), null);
        }
        finally
        {
            open?.Dispose();
        }

        string? EnvironmentOf(EnvironmentTarget of)
        {
            var match = matcher.Match(of);
            if (match.Problem is { } problem)
            {
                _problems.Add(problem);
            }

            return match.Name;
        }
    }

    // What the deployed templates accept for themselves.
    private void AddWaivers(AccountReading reading)
    {
        var problems = new List<Problem>();
        var waivers = new TemplateWaivers(request.Policies, request.Configuration, problems);
        foreach (var stack in reading.Stacks.Where(stack => stack.Template is not null))
        {
            if (stack.Template!["Metadata"] is { } metadata)
            {
                waivers.Add(metadata, stack.Origin);
            }
        }

        foreach (var resource in reading.Resources.Where(resource => !resource.Attributes.IsEmpty))
        {
            waivers.Add(resource);
        }

        foreach (var waiver in waivers.Waivers)
        {
            _waivers.Add(waiver);
        }

        problems.ForEach(_problems.Add);
    }

    // A scan that saw nothing is not a clean one.
    private void AddGaps(GraphAuditResult[] results, ImmutableArray<AccountComparison> comparisons, PolicySets policies)
    {
        var gaps = results.SelectMany(result => result.Coverage).Where(entry => entry.Problem is not null).ToList();
        if (policies.Ids.Count == 0)
        {
            _problems.Add(new(ProblemKind.Configuration, "nothing was audited: policies.json, --select, --ignore and --framework leave no policy"));
        }
        else if (options.Types is { } types && !request.Policies.All.Any(descriptor => policies.Ids.Contains(descriptor.Id) && descriptor.Default.ResourceTypes.Any(type => type == Policy.AnyType || types.Contains(type))))
        {
            _problems.Add(new(ProblemKind.Configuration, "nothing was audited: none of the policies that take part judges a type that --type names"));
        }
        else if (options.IsStrict)
        {
            foreach (var gap in gaps)
            {
                _problems.Add(new(ProblemKind.Access, $"{gap.Type} of {gap.Target} was not read whole: {gap.Problem}"));
            }
        }
        else if (!options.IsDriftOnly && results.All(result => result.Coverage.All(entry => entry.Read == 0)) && gaps is [var first, ..])
        {
            _problems.Add(new(ProblemKind.Access, $"nothing was audited: {first.Problem}"));
        }

        if (options is { IsDriftOnly: true, Drift: { } scope })
        {
            foreach (var problem in new ComparisonGaps(scope, comparisons).Problems())
            {
                _problems.Add(problem);
            }
        }
    }
}
