namespace Policies.Model;

/// <summary>A key of a <see cref="MapNode"/> with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPosition">Where the key stands, which is where a reader looks for the property.</param>
/// <param name="Value">The value.</param>
public readonly record struct MapEntry(string Key, Position KeyPosition, Node Value);
