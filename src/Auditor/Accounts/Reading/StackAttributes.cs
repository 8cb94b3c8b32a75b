using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>What only the template of a stack says of a resource, beside its properties.</summary>
internal static class StackAttributes
{
    private static readonly string[] Names = ["DeletionPolicy", "UpdateReplacePolicy", "Metadata"];

    /// <summary>Whether a key of a template's resource is one of them.</summary>
    public static bool Are(string key) => Names.Contains(key, StringComparer.Ordinal);

    /// <summary>Those of a resource whose stack or template was not read.</summary>
    /// <param name="reason">Why.</param>
    public static ImmutableArray<MapEntry> Unread(string reason) => [.. Names.Select(name => new MapEntry(name, default, LiveNode.Unread(reason)))];
}
