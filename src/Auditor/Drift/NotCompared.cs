namespace Auditor.Drift;

/// <summary>A property, or with the path <c>Properties</c> a resource as a whole, that could not be compared.</summary>
/// <param name="Path">The path as findings have it.</param>
/// <param name="Reason">Why, as a clause: <c>AWS never shows it</c>, <c>kms:GetKeyPolicy was denied in …</c>.</param>
internal sealed record NotCompared(string Path, string Reason);
