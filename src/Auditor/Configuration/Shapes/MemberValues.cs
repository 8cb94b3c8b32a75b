using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Configuration.Shapes;

/// <summary>The values of an object's members that were read.</summary>
internal readonly ref struct MemberValues(ImmutableArray<Member> members, ReadOnlySpan<object?> values, Location location)
{
    private readonly ReadOnlySpan<object?> _values = values;

    /// <summary>Where the object stands.</summary>
    public Location Location { get; } = location;

    /// <summary>The value of a member that is required.</summary>
    public T Required<T>(Member<T> member)
        where T : notnull => (T)_values[members.IndexOf(member)]!;

    /// <summary>The value of a member, or something else where it is absent.</summary>
    public T Or<T>(Member<T> member, T otherwise)
        where T : notnull => _values[members.IndexOf(member)] is T value ? value : otherwise;

    /// <summary>The value of a member, or null where it is absent.</summary>
    public T? OrNull<T>(Member<T> member)
        where T : class => (T?)_values[members.IndexOf(member)];

    /// <summary>The value of a member, or null where it is absent.</summary>
    public T? OrNothing<T>(Member<T> member)
        where T : struct => (T?)_values[members.IndexOf(member)];
}
