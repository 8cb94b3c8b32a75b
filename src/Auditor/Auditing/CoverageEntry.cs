namespace Auditor.Auditing;

/// <summary>What was asked for and read, or not and why.</summary>
/// <param name="Target">The template, or the account and region.</param>
/// <param name="Type">The resource type, or <c>*</c>.</param>
/// <param name="Source"><c>template</c>, <c>config</c> or <c>api</c>.</param>
/// <param name="Read">How many resources were read.</param>
/// <param name="Problem">Why nothing or not everything was read, or null.</param>
internal sealed record CoverageEntry(string Target, string Type, string Source, int Read, string? Problem)
{
    /// <summary>As of when, where that is not the time of the audit: the oldest record of AWS Config.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Why this source was read and not AWS Config, or null.</summary>
    public string? Note { get; init; }
}
