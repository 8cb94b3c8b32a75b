namespace Auditor.Reporting.Html;

/// <summary>The rule behind an estimate.</summary>
/// <param name="Component">The component.</param>
/// <param name="Disruption">The disruption.</param>
/// <param name="Objective">The objective.</param>
/// <param name="Rule">The rule, as a sentence.</param>
/// <param name="Source">Its source.</param>
/// <param name="Link">The source's address if it is one, <c>https</c> only.</param>
internal sealed record RecoveryRuleView(string Component, string Disruption, string Objective, string Rule, string Source, string? Link);
