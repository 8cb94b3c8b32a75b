namespace Auditor.Configuration.Shapes;

/// <summary>One of the words that a <see cref="WordShape{T}"/> may be.</summary>
internal readonly record struct Word<T>(string Text, T Value);
