namespace Auditor.Hosting.Storage.Resources;

/// <summary>What was asked for of a target and read, or not and why.</summary>
internal sealed record CoverageRow
{
    public string Account { get; init; } = "";

    /// <summary>The account, or the account and region.</summary>
    public string Target { get; init; } = "";

    /// <summary>The resource type, or <c>*</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary><c>config</c>, <c>api</c> or <c>template</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>How many resources were read.</summary>
    public int Read { get; init; }

    /// <summary>Why nothing or not everything was read, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>As of when, where that is not the time of the scan.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public string? Note { get; init; }
}
