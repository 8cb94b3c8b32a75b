using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Auditor.Auditing;

namespace Auditor.Configuration.Shapes;

/// <summary>The values of an object's members that were read.</summary>
internal sealed class MemberValues(Member[] members, object?[] values, Location location)
{
    /// <summary>Where the object stands.</summary>
    public Location Location { get; } = location;

    /// <summary>The value of a member; null where it is absent, or none of the object.</summary>
    public object? this[Member member] => Array.IndexOf(members, member) is >= 0 and var index ? values[index] : null;

    /// <summary>The text of a member, or null where it is absent.</summary>
    public string? Text(Member member) => (string?)this[member];

    /// <summary>The truth of a member, or another where it is absent.</summary>
    public bool Flag(Member member, bool otherwise) => this[member] is bool flag ? flag : otherwise;

    /// <summary>The duration of a member, or null where it is absent.</summary>
    public TimeSpan? Duration(Member member) => this[member] is TimeSpan duration ? duration : null;

    /// <summary>The items of a member; empty where it is absent.</summary>
    public ImmutableArray<T> List<T>(Member member)
        where T : class
    {
        if (this[member] is not List<object> items)
        {
            return [];
        }

        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = (T)items[i];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }
}
