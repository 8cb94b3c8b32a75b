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
        where T : notnull => (T)Find(member)!;

    /// <summary>The value of a member, or something else where it is absent.</summary>
    public T Or<T>(Member<T> member, T otherwise)
        where T : notnull => Find(member) is T value ? value : otherwise;

    /// <summary>The value of a member, or null where it is absent.</summary>
    public T? OrNull<T>(Member<T> member)
        where T : class => (T?)Find(member);

    /// <summary>The value of a member, or null where it is absent.</summary>
    public T? OrNothing<T>(Member<T> member)
        where T : struct => (T?)Find(member);

    // Objects of two shapes may be built alike though one has fewer members.
    private object? Find(Member member) => members.IndexOf(member) is >= 0 and var index ? _values[index] : null;
}
