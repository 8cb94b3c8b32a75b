using System.Collections.Immutable;
using Tools.DriftFacts.Schemas;
using Tools.DriftFacts.Transforms;

namespace Tools.DriftFacts;

/// <summary>The facts of a type.</summary>
internal sealed class TypeTable
{
    private readonly ResourceSchema _schema;
    private readonly SchemaPaths _paths;
    private readonly List<FactRow> _rows = [];
    private readonly List<string> _remarks = [];

    public TypeTable(ResourceSchema schema)
    {
        _schema = schema;
        var walk = new SchemaWalk(schema);
        _paths = new(walk.Paths);
        Pointers(FactKind.Tags, schema.TagProperty is { } tags ? [tags] : []);
        Pointers(FactKind.Identifier, schema.Pointers("primaryIdentifier"));
        Pointers(FactKind.ReadOnly, schema.Pointers("readOnlyProperties"));
        Pointers(FactKind.WriteOnly, schema.Pointers("writeOnlyProperties"));
        Pointers(FactKind.CreateOnly, schema.Pointers("createOnlyProperties"));
        Spellings();
        _rows.AddRange(Trusted(walk.Facts.Where(fact => fact.Fact is not FactKind.Same)));
        _rows.AddRange(walk.Facts.Where(fact => fact.Fact is FactKind.Same && _rows.Any(row => row.Path.StartsWith(fact.Value + "/", StringComparison.Ordinal))).ToList());
    }

    public string Type => _schema.Type;

    /// <summary>The rows in order.</summary>
    public ImmutableArray<FactRow> Rows =>
        [.. _rows.Distinct().OrderBy(row => row.Fact).ThenBy(row => row.Path, StringComparer.Ordinal).ThenBy(row => row.Value, StringComparer.Ordinal)];

    /// <summary>What of the schema did not become a fact, and why.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    private void Pointers(FactKind fact, IEnumerable<string> pointers)
    {
        var found = pointers.Select(pointer => Find(pointer, fact)).OfType<string>().ToHashSet(StringComparer.Ordinal);

        // A fact of a property holds for all within it.
        _rows.AddRange(found.Where(path => !found.Any(other => path.StartsWith(other + "/", StringComparison.Ordinal))).Select(path => new FactRow(fact, path)));
    }

    private void Spellings()
    {
        foreach (var (pointer, formula) in _schema.Transforms)
        {
            if (Find(pointer, FactKind.Spelling) is not { } path)
            {
                continue;
            }

            var reduced = Reduction.Of(formula, path[(path.LastIndexOf('/') + 1)..]);
            _rows.AddRange(reduced.Spellings.Select(spelling => new FactRow(FactKind.Spelling, path, spelling)));
            if (!reduced.IsWhole)
            {
                _remarks.Add($"{Type} {path}: not reduced: {formula}");
            }
        }
    }

    private IEnumerable<FactRow> Trusted(IEnumerable<FactRow> facts)
    {
        foreach (var group in facts.GroupBy(fact => (fact.Fact, fact.Path)))
        {
            if (group.Key.Fact is FactKind.Default && DistrustedDefaults.Reason(Type, group.Key.Path) is { } reason)
            {
                _remarks.Add($"{Type} {group.Key.Path}: default {group.First().Value} left out: {reason}");
            }
            else if (group.Skip(1).Any())
            {
                _remarks.Add($"{Type} {group.Key.Path}: its alternatives have several defaults: left out");
            }
            else
            {
                yield return group.First();
            }
        }
    }

    private string? Find(string pointer, FactKind fact)
    {
        var path = _paths.Find(pointer);
        if (path is null)
        {
            _remarks.Add($"{Type} {pointer}: no such property: left out as {fact}");
        }

        return path;
    }
}
