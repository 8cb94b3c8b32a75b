using System.Collections.Immutable;

namespace Auditor.Configuration;

/// <summary>What the stacks of an environment have in common. Every kind that is given must agree; within a kind, one of its values is enough.</summary>
internal sealed record EnvironmentRules
{
    /// <summary>Names of stacks, with wildcards.</summary>
    public ImmutableArray<string> Stacks { get; init; } = [];

    /// <summary>Account ids.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>Tags of the stack, each of which must have the value, with wildcards.</summary>
    public ImmutableArray<TagRule> Tags { get; init; } = [];

    public ImmutableArray<string> Regions { get; init; } = [];
}
