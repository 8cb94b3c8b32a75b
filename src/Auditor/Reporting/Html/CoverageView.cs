using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>What was read of a type somewhere.</summary>
/// <param name="Target">The template, or the account and region.</param>
/// <param name="Type">The type, or <c>*</c>.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="AsOf">As of when, or null for the time of the audit.</param>
/// <param name="Note">Why AWS Config was not read, or null.</param>
/// <param name="Read">How many resources.</param>
/// <param name="Problem">Why not everything was read, or null.</param>
internal sealed record CoverageView(string Target, string Type, string Source, string? AsOf, string? Note, int Read, string? Problem)
{
    public static CoverageView Of(CoverageEntry entry) =>
        new(entry.Target, entry.Type, entry.Source, entry.AsOf is { } time ? Figures.Timestamp(time) : null, entry.Note, entry.Read, entry.Problem);
}
