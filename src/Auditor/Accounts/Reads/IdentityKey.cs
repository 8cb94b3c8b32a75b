using System.Collections.Immutable;

namespace Auditor.Accounts.Reads;

/// <summary>A part of what tells a resource apart.</summary>
/// <param name="Properties">The properties of which the first that is there counts.</param>
/// <param name="IsOptional">Whether none may be there.</param>
internal sealed record IdentityKey(ImmutableArray<string> Properties, bool IsOptional)
{
    public static IdentityKey Parse(string text) =>
        new([.. text.TrimEnd('?').Split('|')], text.EndsWith('?'));
}
