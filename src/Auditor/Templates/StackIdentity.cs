using System.Collections.Immutable;

namespace Auditor.Templates;

/// <summary>By what a stack's environment is told.</summary>
/// <param name="Name">The stack's name; null for a lone template.</param>
/// <param name="Account">The account, or null where it is not known.</param>
/// <param name="Region">The region, or null where it is not known.</param>
/// <param name="Tags">The stack's tags.</param>
internal sealed record StackIdentity(string? Name, string? Account, string? Region, ImmutableArray<KeyValuePair<string, string>> Tags);
