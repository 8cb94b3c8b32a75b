namespace Auditor;

/// <summary>How long a regular expression may take: a guard against matches that never end, and nothing else.</summary>
internal static class PatternLimit
{
    /// <summary>In milliseconds of the clock, not of work: on a busy machine a match of nothing at all may wait for seconds.</summary>
    public const int Milliseconds = 60_000;
}
