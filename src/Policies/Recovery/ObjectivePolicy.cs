using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Recovery;

/// <summary>Compares what a resource's settings can reach with an objective, for every kind of disruption that the objective is meant for.</summary>
public abstract class ObjectivePolicy : Policy
{
    private readonly ImmutableHashSet<Disruption> _compared;

    private protected ObjectivePolicy(IEnumerable<string>? disruptions) =>
        _compared = [.. (disruptions ?? ["application", "infrastructure", "zone"]).Select(Parse)];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> ResourceTypes => [.. Estimates.Types];

    /// <summary>What the objective bounds.</summary>
    public abstract ObjectiveKind Kind { get; }

    /// <summary>Whether there is an objective for any component.</summary>
    protected abstract bool HasObjective { get; }

    /// <summary>The objective for a component, or null where none is set or none applies.</summary>
    public abstract TimeSpan? Objective(string component);

    /// <summary>The objective for an estimate; null where the kind of disruption is not compared either.</summary>
    public TimeSpan? Objective(Estimate estimate) => _compared.Contains(estimate.Disruption) ? Objective(estimate.Component) : null;

    /// <inheritdoc/>
    protected sealed override Verdict Judge(Resource resource)
    {
        var verdict = Verdict.NotApplicable;
        if (!HasObjective)
        {
            return verdict;
        }

        foreach (var estimate in Estimates.Of(resource).Where(estimate => estimate.Kind == Kind))
        {
            if (Objective(estimate) is { } objective)
            {
                verdict &= estimate.Judge(objective, resource);
            }
        }

        return verdict;
    }

    private static Disruption Parse(string name) =>
        Enum.TryParse<Disruption>(name, ignoreCase: true, out var disruption) && Enum.IsDefined(disruption)
            ? disruption
            : throw new ArgumentException($"\"{name}\" is no disruption; there are application, infrastructure, zone and region", nameof(name));
}
