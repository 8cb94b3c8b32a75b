namespace Auditor.Reporting.Values;

/// <summary>A part of a text beside another.</summary>
/// <param name="Text">The part.</param>
/// <param name="IsChanged">Whether the other text does not have it.</param>
internal sealed record TextPart(string Text, bool IsChanged);
