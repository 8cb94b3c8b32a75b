namespace Auditor.Reporting.Html;

/// <summary>An estimate against its objective.</summary>
/// <param name="Interval">What can be expected.</param>
/// <param name="Target">The objective.</param>
/// <param name="State">The class that colours it.</param>
/// <param name="Verdict">The same in a word.</param>
internal sealed record RecoveryCellView(string Interval, string? Target, string State, string Verdict);
