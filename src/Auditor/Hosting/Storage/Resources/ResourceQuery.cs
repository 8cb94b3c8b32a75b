namespace Auditor.Hosting.Storage.Resources;

/// <summary>Which resources to list, by type and name.</summary>
internal sealed record ResourceQuery
{
    /// <summary>A part of the name.</summary>
    public string? Text { get; init; }

    public string? Account { get; init; }

    public string? Region { get; init; }

    public string? Type { get; init; }

    public string? Environment { get; init; }

    public string? Stack { get; init; }

    /// <summary>How many at most, 200 at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on.</summary>
    public string? Cursor { get; init; }
}
