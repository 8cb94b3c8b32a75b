using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Configuration;

/// <summary>An environment of <c>policies.json</c>.</summary>
internal sealed record EnvironmentSettings
{
    public required string Name { get; init; }

    /// <summary>Where its name stands.</summary>
    public required Location Location { get; init; }

    /// <summary>What its stacks have in common; null for one that only <c>--environment</c> chooses.</summary>
    public EnvironmentRules? Match { get; init; }

    public Objectives Objectives { get; init; } = Objectives.None;

    /// <summary>The parameters of policies that differ from those of all environments.</summary>
    public ImmutableArray<PolicyArguments> Parameters { get; init; } = [];
}
