using System.Collections.Immutable;

namespace Auditor.Auditing;

/// <summary>What of what was read was judged: what a scan leaves out, it says nothing about.</summary>
/// <param name="Types">The types; empty for all.</param>
/// <param name="Since">Only resources that changed since then; null for all.</param>
/// <param name="IsNothing">Whether nothing was judged, because only drift was looked for.</param>
internal sealed record JudgedPart(ImmutableArray<string> Types, DateTimeOffset? Since, bool IsNothing = false)
{
    public static JudgedPart All { get; } = new([], null);

    /// <summary>Whether every resource of a type was judged that was read.</summary>
    public bool Includes(string type) => !IsNothing && Since is null && (Types.IsEmpty || Types.Contains(type, StringComparer.Ordinal));
}
