using System.Collections.Immutable;
using Policies;
using Policies.Model;

namespace Auditor.Configuration;

/// <summary>A catalogue's policies by id.</summary>
internal sealed class PolicyDirectory
{
    private readonly Dictionary<string, PolicyDescriptor> _byId;

    public PolicyDirectory(ImmutableArray<PolicyDescriptor> policies)
    {
        All = policies;
        _byId = new(policies.Length, StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            _byId.Add(policy.Id, policy);
        }
    }

    /// <summary>The policies in the catalogue's order.</summary>
    public ImmutableArray<PolicyDescriptor> All { get; }

    /// <summary>One's own policies; the whole catalogue where there are none.</summary>
    public ImmutableArray<PolicyDescriptor> OwnOrAll =>
        All.Where(policy => policy.PolicyType.Assembly != typeof(PolicyCatalog).Assembly).ToImmutableArray() is { IsEmpty: false } own ? own : All;

    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>The policy of an id, or null.</summary>
    public PolicyDescriptor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The ids that are, or fit, a pattern.</summary>
    public IEnumerable<string> Matching(string pattern) =>
        Wildcard.IsIn(pattern) ? Ids.Where(id => Wildcard.Matches(pattern, id)) : _byId.ContainsKey(pattern) ? [pattern] : [];

    /// <summary>A sentence about a pattern or an id that names no policy.</summary>
    /// <param name="pattern">The pattern or the id.</param>
    /// <param name="words">What could have been meant beside ids.</param>
    public string Unknown(string pattern, params IEnumerable<string> words) => Wildcard.IsIn(pattern)
        ? $"no policy's id fits \"{pattern}\"; `auditor policies list` shows them all"
        : $"there is no policy \"{pattern}\"{(Suggestion.For(pattern, Ids.Concat(words)) is { Length: > 0 } meant ? meant : "; `auditor policies list` shows them all")}";
}
