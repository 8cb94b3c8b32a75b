using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A policy about every resource of three types, such as a replication group, a cluster and a serverless cache.</summary>
/// <typeparam name="TFirst">The first type's view.</typeparam>
/// <typeparam name="TSecond">The second type's view.</typeparam>
/// <typeparam name="TThird">The third type's view.</typeparam>
public abstract class Policy<TFirst, TSecond, TThird> : Policy
    where TFirst : class, IResourceView<TFirst>
    where TSecond : class, IResourceView<TSecond>
    where TThird : class, IResourceView<TThird>
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> ResourceTypes => [TFirst.Type, TSecond.Type, TThird.Type];

    /// <summary>NonCompliant where the policy says nothing about the resource; Unknown where that cannot be told.</summary>
    protected virtual Verdict Applies(TFirst resource) => Verdict.Compliant;

    /// <summary>NonCompliant where the policy says nothing about the resource; Unknown where that cannot be told.</summary>
    protected virtual Verdict Applies(TSecond resource) => Verdict.Compliant;

    /// <summary>NonCompliant where the policy says nothing about the resource; Unknown where that cannot be told.</summary>
    protected virtual Verdict Applies(TThird resource) => Verdict.Compliant;

    /// <summary>Judges a resource of the first type.</summary>
    protected abstract Verdict Evaluate(TFirst resource);

    /// <summary>Judges a resource of the second type.</summary>
    protected abstract Verdict Evaluate(TSecond resource);

    /// <summary>Judges a resource of the third type.</summary>
    protected abstract Verdict Evaluate(TThird resource);

    /// <inheritdoc/>
    protected sealed override Verdict Judge(Resource resource)
    {
        if (resource.Type == TFirst.Type)
        {
            var first = TFirst.View(resource);
            return Combine(Applies(first), () => Evaluate(first));
        }

        if (resource.Type == TSecond.Type)
        {
            var second = TSecond.View(resource);
            return Combine(Applies(second), () => Evaluate(second));
        }

        var third = TThird.View(resource);
        return Combine(Applies(third), () => Evaluate(third));
    }
}
