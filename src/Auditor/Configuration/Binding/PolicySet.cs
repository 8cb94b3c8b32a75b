using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Policies.Model;

namespace Auditor.Configuration.Binding;

/// <summary>The policies that take part in an environment.</summary>
internal sealed class PolicySet
{
    // Arrays, as a dictionary of immutable ones is compiled anew whenever the program starts.
    private readonly Dictionary<string, BoundPolicy[]> _byType = new(StringComparer.Ordinal);
    private readonly BoundPolicy[] _ofAnyType;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>A set of policies in the order of their ids.</summary>
    public PolicySet(ImmutableArray<BoundPolicy> policies)
    {
        Policies = policies;
        var ofAnyType = new List<BoundPolicy>();
        var byType = new Dictionary<string, List<BoundPolicy>>(StringComparer.Ordinal);
        foreach (var bound in policies)
        {
            _ids.Add(bound.Id);

            // A policy that names a type beside the one that stands for all is asked once.
            if (bound.Policy.ResourceTypes.Contains(Policy.AnyType, StringComparer.Ordinal))
            {
                ofAnyType.Add(bound);
                foreach (var list in byType.Values)
                {
                    list.Add(bound);
                }

                continue;
            }

            foreach (var type in bound.Policy.ResourceTypes)
            {
                if (!byType.TryGetValue(type, out var list))
                {
                    byType.Add(type, list = [.. ofAnyType]);
                }

                list.Add(bound);
            }
        }

        _ofAnyType = [.. ofAnyType];
        foreach (var (type, list) in byType)
        {
            _byType.Add(type, [.. list]);
        }
    }

    /// <summary>Every policy, in the order of ids.</summary>
    public ImmutableArray<BoundPolicy> Policies { get; }

    /// <summary>Whether the policy of an id takes part.</summary>
    public bool Includes(string policyId) => _ids.Contains(policyId);

    /// <summary>The policies that judge resources of a type, in the order of ids.</summary>
    public ImmutableArray<BoundPolicy> For(string resourceType) => ImmutableCollectionsMarshal.AsImmutableArray(_byType.GetValueOrDefault(resourceType, _ofAnyType));
}
