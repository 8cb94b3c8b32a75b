using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A policy about every resource of two types, such as an instance and a cluster.</summary>
/// <typeparam name="TFirst">The first type's view.</typeparam>
/// <typeparam name="TSecond">The second type's view.</typeparam>
public abstract class Policy<TFirst, TSecond> : Policy
    where TFirst : class, IResourceView<TFirst>
    where TSecond : class, IResourceView<TSecond>
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> ResourceTypes => [TFirst.Type, TSecond.Type];

    /// <summary>NonCompliant where the policy says nothing about the resource; Unknown where that cannot be told.</summary>
    protected virtual Verdict Applies(TFirst resource) => Verdict.Compliant;

    /// <summary>NonCompliant where the policy says nothing about the resource; Unknown where that cannot be told.</summary>
    protected virtual Verdict Applies(TSecond resource) => Verdict.Compliant;

    /// <summary>Judges a resource of the first type.</summary>
    protected abstract Verdict Evaluate(TFirst resource);

    /// <summary>Judges a resource of the second type.</summary>
    protected abstract Verdict Evaluate(TSecond resource);

    /// <inheritdoc/>
    protected sealed override Verdict Judge(Resource resource)
    {
        if (resource.Type == TFirst.Type)
        {
            var first = TFirst.View(resource);
            return Combine(Applies(first), () => Evaluate(first));
        }

        var second = TSecond.View(resource);
        return Combine(Applies(second), () => Evaluate(second));
    }
}
