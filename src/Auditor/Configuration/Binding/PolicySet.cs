using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Configuration.Binding;

/// <summary>The policies that take part in an environment.</summary>
internal sealed class PolicySet
{
    private readonly Dictionary<string, ImmutableArray<BoundPolicy>> _byType;
    private readonly ImmutableArray<BoundPolicy> _ofAnyType;

    /// <summary>A set of policies in the order of their ids.</summary>
    public PolicySet(ImmutableArray<BoundPolicy> policies)
    {
        Policies = policies;
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bound in policies)
        {
            types.UnionWith(bound.Policy.ResourceTypes);
        }

        var byType = new Dictionary<string, ImmutableArray<BoundPolicy>.Builder>(types.Count, StringComparer.Ordinal);
        foreach (var type in types)
        {
            byType.Add(type, ImmutableArray.CreateBuilder<BoundPolicy>());
        }

        foreach (var bound in policies)
        {
            // A policy that names a type beside the one that stands for all is asked once.
            var isOfAny = bound.Policy.ResourceTypes.Contains(Policy.AnyType, StringComparer.Ordinal);
            foreach (var type in isOfAny ? (IEnumerable<string>)types : bound.Policy.ResourceTypes)
            {
                byType[type].Add(bound);
            }
        }

        _byType = new(byType.Count, StringComparer.Ordinal);
        foreach (var (type, bound) in byType)
        {
            _byType.Add(type, bound.DrainToImmutable());
        }

        _ofAnyType = _byType.GetValueOrDefault(Policy.AnyType, []);
    }

    /// <summary>Every policy, in the order of ids.</summary>
    public ImmutableArray<BoundPolicy> Policies { get; }

    /// <summary>The policies that judge resources of a type, in the order of ids.</summary>
    public ImmutableArray<BoundPolicy> For(string resourceType) => _byType.GetValueOrDefault(resourceType, _ofAnyType);
}
