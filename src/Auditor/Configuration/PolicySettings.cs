using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Configuration;

/// <summary>What <c>policies.json</c> says about one policy.</summary>
internal sealed record PolicySettings
{
    public required string Id { get; init; }

    /// <summary>Where its id stands.</summary>
    public required Location Location { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>The severity in place of the policy's own, or null.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The environments in which it takes part; null for everywhere.</summary>
    public ImmutableArray<string>? Environments { get; init; }

    public bool Waivable { get; init; } = true;

    public PolicyArguments? Parameters { get; init; }
}
