using System.Collections.Immutable;

namespace Auditor.Accounts.Mapping;

/// <summary>What makes an element of a list from the document: the replica of a table in the region that was asked.</summary>
/// <param name="Rules">The rules; their properties are the element's.</param>
/// <param name="By">The element's property that tells it from the others; with one that has the same it is merged.</param>
internal sealed record ElementRules(ImmutableArray<MappingRule> Rules, string By);
