using System.Collections.Immutable;
using Auditor.Configuration;

namespace Auditor.Drift;

/// <summary>What is compared.</summary>
internal sealed record DriftScope
{
    /// <summary>With what the deployed stacks are compared.</summary>
    public DriftAgainst Against { get; init; } = DriftAgainst.Deployed;

    /// <summary>The names or patterns of the stacks; empty for all. A nested stack goes with the outermost one.</summary>
    public ImmutableArray<string> Stacks { get; init; } = [];

    /// <summary>The synthesized assembly; null where there is none.</summary>
    public SynthesizedAssembly? Assembly { get; init; }

    /// <summary>Whether live resources that no stack manages are told; only where every stack is compared, because those of others would seem to be of none.</summary>
    public bool IncludesUnmanaged => Against.HasFlag(DriftAgainst.Deployed) && Stacks.IsEmpty;

    /// <summary>Whether a stack is compared.</summary>
    /// <param name="name">The name; of a nested stack <c>Parent/LogicalId</c>.</param>
    public bool Includes(string name) => Stacks.IsEmpty || Stacks.Any(pattern => IsMeant(pattern, name));

    /// <summary>Whether a name or pattern means a stack.</summary>
    public static bool IsMeant(string pattern, string name) => Wildcard.Matches(pattern, name.Split('/')[0]);
}
