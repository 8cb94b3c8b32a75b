namespace Auditor.Hosting.Storage.Scans;

/// <summary>Which scans to list, the last begun first.</summary>
internal sealed record ScanQuery
{
    public string? Account { get; init; }

    public ScanState? State { get; init; }

    /// <summary>How many at most, 200 at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on.</summary>
    public string? Cursor { get; init; }
}
