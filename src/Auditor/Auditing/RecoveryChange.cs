namespace Auditor.Auditing;

/// <summary>Something to set up, and what would be reached with it.</summary>
/// <param name="Change">What to set up, as a noun.</param>
/// <param name="Minimum">The least that could then be expected; null where all would still be lost.</param>
/// <param name="Maximum">The most; null where nothing bounds it.</param>
/// <param name="Meets">Whether that meets the objective.</param>
/// <param name="Rule">The rule behind it, as a sentence.</param>
/// <param name="Source">The rule's source.</param>
internal sealed record RecoveryChange(string Change, TimeSpan? Minimum, TimeSpan? Maximum, bool Meets, string Rule, string Source);
