namespace Auditor.Drift.Documents;

/// <summary>A part of an element that has values of its own: a kind of principals, a test of a condition; actions and resources are of one part.</summary>
/// <param name="Key">What it is, spelled alike where it means the same.</param>
/// <param name="Written">What it is, as it is written.</param>
/// <param name="Values">Its values.</param>
internal sealed record PolicyPart(string Key, string Written, PolicyValues Values);
