using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Drift.Equivalences;
using Auditor.Drift.Facts;

namespace Auditor.Drift.Comparing;

/// <summary>What the schema and the table of equivalences say of a type, property by property, each looked up once.</summary>
internal sealed class TypeRules
{
    private const string Anywhere = "**/";

    private readonly TypeFacts? _facts;
    private readonly ILookup<string, Equivalence> _byPath;
    private readonly ILookup<string, Equivalence> _byName;
    private readonly ImmutableArray<Equivalence> _byPartOfName;
    private readonly ConcurrentDictionary<string, PropertyRules> _properties = new(StringComparer.Ordinal);

    /// <param name="rows">The rows of the type, those of all types last.</param>
    /// <param name="facts">What its schema says; null where there is none.</param>
    public TypeRules(IEnumerable<Equivalence> rows, TypeFacts? facts)
    {
        _facts = facts;
        var placed = rows.Where(row => row.Path is not null).ToList();
        _byPath = placed.Where(row => !row.Path!.StartsWith(Anywhere, StringComparison.Ordinal)).ToLookup(row => row.Path!, StringComparer.Ordinal);
        var anywhere = placed.Where(row => row.Path!.StartsWith(Anywhere, StringComparison.Ordinal)).ToLookup(row => IsPartial(row.Path![Anywhere.Length..]));
        _byName = anywhere[false].ToLookup(row => row.Path![Anywhere.Length..], StringComparer.Ordinal);
        _byPartOfName = [.. anywhere[true]];
    }

    public PropertyRules Of(Place place)
    {
        var pattern = place.Pattern;
        return _properties.TryGetValue(pattern, out var known) ? known : _properties.GetOrAdd(pattern, path => new(path, Rows(path), _facts));
    }

    private IEnumerable<Equivalence> Rows(string path)
    {
        var steps = path.Split('/');
        return _byPath[path].Concat(Enumerable.Range(0, Math.Min(3, steps.Length)).SelectMany(more => _byName[string.Join('/', steps[^(more + 1)..])])).Concat(_byPartOfName.Where(row => IsLike(steps[^1], row.Path![Anywhere.Length..])));
    }

    private static bool IsPartial(string name) => name.Length > 1 && !name.Contains('/', StringComparison.Ordinal) && name.Contains('*', StringComparison.Ordinal);

    private static bool IsLike(string name, string pattern) =>
        (!pattern.StartsWith('*') || name.EndsWith(pattern[1..].TrimEnd('*'), StringComparison.Ordinal) || (pattern.EndsWith('*') && name.Contains(pattern.Trim('*'), StringComparison.Ordinal)))
        && (pattern.StartsWith('*') || name.StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal));
}
