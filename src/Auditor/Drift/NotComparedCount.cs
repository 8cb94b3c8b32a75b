namespace Auditor.Drift;

/// <summary>What was not compared.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Property">The property, with <c>*</c> for any item of a list; null where resources as a whole were not compared.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">Of how many resources.</param>
internal sealed record NotComparedCount(string Type, string? Property, string Reason, int Count);
