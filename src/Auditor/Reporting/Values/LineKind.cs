namespace Auditor.Reporting.Values;

/// <summary>What a line of two values laid side by side says.</summary>
internal enum LineKind
{
    /// <summary>Both have it; it stands there to say where the next lines are.</summary>
    Same,

    /// <summary>Both have it, with another value each.</summary>
    Changed,

    /// <summary>Only the first has it.</summary>
    Removed,

    /// <summary>Only the second has it.</summary>
    Added,

    /// <summary>Both have these lines, which are folded.</summary>
    Folded,
}
