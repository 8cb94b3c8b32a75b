using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>A template, or resources as an account shows them, and what a policy must say of one of them.</summary>
internal sealed record PolicyCase
{
    /// <summary>What it shows, in a few words.</summary>
    public required string Name { get; init; }

    /// <summary>What the policy must answer.</summary>
    public required Outcome Expect { get; init; }

    /// <summary>The template, or the live resources by their physical ids.</summary>
    public required MapNode Content { get; init; }

    /// <summary>The content as it is written, moved to the left margin.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the content is what an account shows, not a template.</summary>
    public required bool IsLive { get; init; }

    /// <summary>Where the case begins.</summary>
    public required Location Location { get; init; }

    /// <summary>The resource that is judged; null for the only one of the policy's types.</summary>
    public string? Resource { get; init; }

    /// <summary>Where the first piece of evidence lies, such as <c>Database/Properties/MultiAZ</c>; null where that does not matter.</summary>
    public string? At { get; init; }

    /// <summary>The policy's parameters, by name.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Whether a safe default of a service must be written down all the same.</summary>
    public bool RequireExplicit { get; init; }

    /// <summary>The changes of the content that rightly change nothing.</summary>
    public ImmutableArray<EquivalentMutation> Equivalent { get; init; } = [];
}
