using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Operation;

/// <summary>The tokens, and the form that makes one.</summary>
internal sealed record TokenListView
{
    /// <summary>The field that proves where a form comes from; null for whom forms are not for.</summary>
    public required FormToken? Form { get; init; }

    /// <summary>What was made just now, shown this once; or null.</summary>
    public required NewTokenView? Made { get; init; }

    /// <summary>Why none was made, or null.</summary>
    public required string? Problem { get; init; }

    /// <summary>What the form has in its fields.</summary>
    public required string Name { get; init; }

    public required string Days { get; init; }

    public required string MostDays { get; init; }

    public required ImmutableArray<OptionView> Scopes { get; init; }

    public required ImmutableArray<TokenLineView> Tokens { get; init; }
}
