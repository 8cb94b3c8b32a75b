namespace Auditor.Configuration.Shapes;

/// <summary>One of the words that a <see cref="WordShape"/> may be.</summary>
internal sealed record Word(string Text, object Value);
