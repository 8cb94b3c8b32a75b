using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>What the schema and the table of equivalences say of one property of a type.</summary>
internal sealed class PropertyRules
{
    private readonly string _path;
    private readonly ITypeFacts? _facts;

    public PropertyRules(string path, IEnumerable<Equivalence> rows, ITypeFacts? facts)
    {
        _path = path;
        _facts = facts;
        ImmutableArray<Equivalence> all = [.. rows];
        Silent = [.. all.Where(row => row.Verb is EquivalenceVerb.Default or EquivalenceVerb.Chosen or EquivalenceVerb.Unset)];
        List = all.FirstOrDefault(row => row.Verb is EquivalenceVerb.Unordered or EquivalenceVerb.Ordered or EquivalenceVerb.Attributes);
        Document = all.FirstOrDefault(row => row.Verb is EquivalenceVerb.Json or EquivalenceVerb.Policy);
        Moved = [.. all.Where(row => row.Verb is EquivalenceVerb.Moved)];
        IsVerbatim = all.Any(row => row.Verb is EquivalenceVerb.Verbatim);
        IsFree = all.Any(row => row.Verb is EquivalenceVerb.Free);
        Spellings = [.. all.Where(row => row.Verb is >= EquivalenceVerb.Case and <= EquivalenceVerb.Number or EquivalenceVerb.Grows)];
        IsReadOnly = facts?.IsReadOnly(path) is true;
        IsWriteOnly = facts?.IsWriteOnly(path) is true;
        IsUnordered = List is { Verb: EquivalenceVerb.Unordered or EquivalenceVerb.Attributes } || (List is null && facts?.IsUnordered(path) is true);
        Default = facts?.Default(path) is { } value ? LiveNode.Of(value) : null;
    }

    /// <summary>The rows of what a silent template means.</summary>
    public ImmutableArray<Equivalence> Silent { get; }

    /// <summary>The row of how the list's items are matched; null for the schema's answer.</summary>
    public Equivalence? List { get; }

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

    /// <summary>The schema's default, or null.</summary>
    public Node? Default { get; }

    /// <summary>Whether the schema says that the service spells what was given so.</summary>
    public bool IsSpelling(string given, string actual) => _facts?.IsSpelling(_path, given, actual) is true;
}
