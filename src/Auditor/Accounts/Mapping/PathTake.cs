namespace Auditor.Accounts.Mapping;

/// <summary>What a step of a path takes of the member that it names.</summary>
internal enum PathTake
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary><c>a[]</c>: each item of a list; what is no list is a list of itself.</summary>
    Each,

    /// <summary><c>a[*]</c>: each value of an object, or each item of a list.</summary>
    Values,

    /// <summary><c>a[0]</c>: the item there.</summary>
    At,

    /// <summary><c>a[k=v]</c>: the first item whose member k is v.</summary>
    Where,
}
