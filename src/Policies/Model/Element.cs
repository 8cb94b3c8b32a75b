namespace Policies.Model;

/// <summary>One of <see cref="Many{T}"/>.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="Item">The item.</param>
/// <param name="Presence">Compliant if it is there for certain, else Unknown with the reason.</param>
public sealed record Element<T>(T Item, Verdict Presence);
