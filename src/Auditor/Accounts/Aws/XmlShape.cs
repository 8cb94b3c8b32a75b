using System.Collections.Frozen;

namespace Auditor.Accounts.Aws;

/// <summary>What an API's XML does not tell by itself: which of its elements are lists and maps.</summary>
internal sealed record XmlShape
{
    public static XmlShape Empty { get; } = new();

    /// <summary>Elements that are lists, each with the names of the elements that are its items: <c>DBInstances</c>, <c>DBInstance</c>.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Lists { get; init; } = FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>Elements that are maps of <c>entry</c>, <c>key</c> and <c>value</c>.</summary>
    public FrozenSet<string> Maps { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Elements that are items of a list without an element around them, with the name of the list's member: <c>Transition</c> or, where the
    /// name alone does not decide, with the element above, <c>LifecycleConfiguration/Rule</c>; the member is <c>Transitions</c>, <c>Rules</c>.
    /// </summary>
    public FrozenDictionary<string, string> Flattened { get; init; } = FrozenDictionary<string, string>.Empty;
}
