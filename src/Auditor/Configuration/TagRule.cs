namespace Auditor.Configuration;

/// <summary>A tag that the stacks of an environment have.</summary>
/// <param name="Name">The tag's name.</param>
/// <param name="Value">Its value, with wildcards.</param>
internal sealed record TagRule(string Name, string Value);
