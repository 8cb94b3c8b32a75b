namespace Auditor.Hosting.Storage.Resources;

/// <summary>A live resource, as lists show it.</summary>
internal sealed record ResourceRow
{
    public string Account { get; init; } = "";

    /// <summary>What it goes by in addresses.</summary>
    public string Key { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>The region; empty where there is none.</summary>
    public string Region { get; init; } = "";

    /// <summary>The stack; empty where there is none.</summary>
    public string Stack { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The environment; empty where there is none.</summary>
    public string Environment { get; init; } = "";

    /// <summary>When a scan first saw it as it is.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
