using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Policies.Model;

namespace Auditor.Drift.Equivalences;

/// <summary>A row of the table of equivalences.</summary>
internal sealed record Equivalence
{
    /// <summary>The id, the only one of its kind, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The CloudFormation types, or <c>*</c>.</summary>
    public required ImmutableArray<string> Types { get; init; }

    /// <summary>
    /// The property, relative to the properties, with <c>*</c> for any item: <c>Origins/*/Id</c>. <c>**/Name</c> is a property of this name anywhere, and the
    /// name may begin or end with <c>*</c>. Null of a built-in row.
    /// </summary>
    public string? Path { get; init; }

    public required EquivalenceVerb Verb { get; init; }

    /// <summary>What the verb needs: a default, the words of equal meaning, the defaults by key.</summary>
    public Node? Value { get; init; }

    /// <summary>The properties by which items of a list are the same.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Another property that the verb needs.</summary>
    public string? By { get; init; }

    /// <summary>Where the row holds only if other properties say so.</summary>
    public ImmutableArray<EquivalenceCondition> When { get; init; } = [];

    /// <summary>Why the values are the same, as a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The address of the documentation that says so; null where it is known from elsewhere.</summary>
    public string? Source { get; init; }

    /// <summary>Pairs that are equal and pairs that are not, by which the row is tested.</summary>
    public required JsonObject Examples { get; init; }
}
