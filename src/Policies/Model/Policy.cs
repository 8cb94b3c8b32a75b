using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>An assertion about resources. Policies are pure: no I/O, clock or logging; their parameters are their constructor's.</summary>
public abstract class Policy
{
    /// <summary>Stands for every type in <see cref="ResourceTypes"/>.</summary>
    public const string AnyType = "*";

    /// <summary>What a person needs to know about it.</summary>
    public abstract PolicyMetadata Metadata { get; }

    /// <summary>The types of the resources it judges.</summary>
    public abstract ImmutableArray<string> ResourceTypes { get; }

    /// <summary>
    /// Judges a resource of one of the types. Where the answer hangs on undecided conditions, each is tried both ways, one at a time,
    /// so that what holds either way is not called unknown; combinations are never enumerated, and of very many conditions the first are tried.
    /// </summary>
    public Verdict Judge(ResourceDefinition definition, ResourceGraph graph)
    {
        var scope = definition.Condition is { } existence ? graph.Assuming(existence) : graph;
        var verdict = Judge(scope.Look(definition));
        if (!verdict.IsUnknown)
        {
            return verdict;
        }

        foreach (var condition in verdict.Undecided)
        {
            var whenTrue = Judge(scope.Assuming(new(condition, true)).Look(definition));
            if (!whenTrue.IsUnknown && Judge(scope.Assuming(new(condition, false)).Look(definition)) is var whenFalse && whenFalse.Outcome == whenTrue.Outcome)
            {
                return Verdict.Join(whenTrue.Outcome, whenTrue, whenFalse);
            }
        }

        return verdict;
    }

    /// <summary>Judges a resource within its graph.</summary>
    protected abstract Verdict Judge(Resource resource);

    /// <summary>What a policy answers for a resource that it may not apply to.</summary>
    private protected static Verdict Combine(Verdict applies, Func<Verdict> evaluate)
    {
        if (applies.IsNonCompliant)
        {
            return applies.As(Outcome.NotApplicable);
        }

        var verdict = evaluate();
        return applies.IsUnknown ? verdict.UnlessAbsent(applies) : verdict;
    }
}
