using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A policy about every resource of one type.</summary>
/// <typeparam name="T">The type's view.</typeparam>
public abstract class Policy<T> : Policy
    where T : class, IResourceView<T>
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> ResourceTypes => [T.Type];

    /// <summary>NonCompliant where the policy says nothing about the resource; Unknown where that cannot be told.</summary>
    protected virtual Verdict Applies(T resource) => Verdict.Compliant;

    /// <summary>Judges a resource that the policy applies to.</summary>
    protected abstract Verdict Evaluate(T resource);

    /// <inheritdoc/>
    protected sealed override Verdict Judge(Resource resource)
    {
        var view = T.View(resource);
        return Combine(Applies(view), () => Evaluate(view));
    }
}
