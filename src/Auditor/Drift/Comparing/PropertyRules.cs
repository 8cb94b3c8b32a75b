using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Drift.Equivalences;
using Auditor.Drift.Facts;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>What the schema and the table of equivalences say of one property of a type.</summary>
internal sealed class PropertyRules
{
    private readonly string _path;
    private readonly TypeFacts? _facts;

    public PropertyRules(string path, IEnumerable<Equivalence> rows, TypeFacts? facts)
    {
        _path = path;
        _facts = facts;
        ImmutableArray<Equivalence> all = [.. rows];
        Silent = [.. all.Where(row => row.Verb is >= EquivalenceVerb.Default and <= EquivalenceVerb.Unset)];
        Attributes = [.. all.Where(row => row.Verb is EquivalenceVerb.Attributes)];
        List = all.FirstOrDefault(row => row.Verb is EquivalenceVerb.Unordered or EquivalenceVerb.Ordered or EquivalenceVerb.Attributes);
        Document = all.FirstOrDefault(row => row.Verb is EquivalenceVerb.Json or EquivalenceVerb.Policy);
        Moved = [.. all.Where(row => row.Verb is EquivalenceVerb.Moved)];
        IsVerbatim = all.Any(row => row.Verb is EquivalenceVerb.Verbatim);
        IsFree = all.Any(row => row.Verb is EquivalenceVerb.Free);
        Spellings = [.. all.Where(row => row.Verb is >= EquivalenceVerb.Case and <= EquivalenceVerb.Number or EquivalenceVerb.Grows)];
        IsReadOnly = facts?.IsReadOnly(path) is true;
        IsWriteOnly = facts?.IsWriteOnly(path) is true;
        IsAttributeList = List is { Verb: EquivalenceVerb.Attributes } || (List is null && facts?.IsAttributeList(path) is true);
        IsUnordered = IsAttributeList || List is { Verb: EquivalenceVerb.Unordered } || (List is null && facts?.IsUnordered(path) is true);
        IsEnumeration = facts?.IsEnumeration(path) is true;
        Default = facts?.Default(path) is { } value ? LiveNode.Of(value) : null;
    }

    /// <summary>The rows of what a silent template means.</summary>
    public ImmutableArray<Equivalence> Silent { get; }

    /// <summary>The row of how the list's items are matched; null for the schema's answer.</summary>
    public Equivalence? List { get; }

    /// <summary>The rows of defaults by key.</summary>
    public ImmutableArray<Equivalence> Attributes { get; }

    /// <summary>The row that says it is a document; null where it is none.</summary>
    public Equivalence? Document { get; }

    /// <summary>The rows of what may move it.</summary>
    public ImmutableArray<Equivalence> Moved { get; }

    /// <summary>The rows of what means the same.</summary>
    public ImmutableArray<Equivalence> Spellings { get; }

    public bool IsVerbatim { get; }

    public bool IsFree { get; }

    public bool IsReadOnly { get; }

    public bool IsWriteOnly { get; }

    public bool IsUnordered { get; }

    /// <summary>Whether it is a list of keys and values of which AWS answers more than a template gives.</summary>
    public bool IsAttributeList { get; }

    /// <summary>Whether its values are words that no case tells apart.</summary>
    public bool IsEnumeration { get; }

    /// <summary>The schema's default, or null.</summary>
    public Node? Default { get; }

    /// <summary>Whether the schema says that the service spells what was given so.</summary>
    public bool IsSpelling(string given, string actual) => _facts?.IsSpelling(_path, given, actual) is true;
}
