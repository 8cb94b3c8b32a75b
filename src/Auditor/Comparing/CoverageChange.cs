namespace Auditor.Comparing;

/// <summary>What one of two results read in full and the other did not.</summary>
/// <param name="Target">The template, or the account and region.</param>
/// <param name="Type">The type, or <c>*</c>.</param>
/// <param name="Reason">Why the other did not, as a clause.</param>
internal sealed record CoverageChange(string Target, string Type, string Reason);
