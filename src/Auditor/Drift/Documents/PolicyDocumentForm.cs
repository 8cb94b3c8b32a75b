using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>A document in the one form that everything that means the same has.</summary>
internal sealed class PolicyDocumentForm
{
    private PolicyDocumentForm(MapEntry? version, MapEntry? id, MapEntry? list, ImmutableArray<PolicyStatementForm> statements, ImmutableArray<MapEntry> others) =>
        (Version, Id, List, Statements, Others) = (version, id, list, statements, others);

    public MapEntry? Version { get; }

    public MapEntry? Id { get; }

    /// <summary>The statements as they are written, or null where there are none.</summary>
    public MapEntry? List { get; }

    public ImmutableArray<PolicyStatementForm> Statements { get; }

    /// <summary>Keys that are none of the language.</summary>
    public ImmutableArray<MapEntry> Others { get; }

    /// <summary>Why it is not known which statements there are, or null.</summary>
    public string? OpenReason => List?.Value is { } list and not (MapNode or ListNode or ScalarNode) ? OpenValue.ReasonOf(list) : null;

    /// <summary>Whether a statement holds a policy variable; null where that cannot be told.</summary>
    public bool? HasVariables
    {
        get
        {
            var answers = Statements.Select(statement => statement.HasVariables()).ToHashSet();
            return answers.Contains(true) ? true : OpenReason is not null || answers.Contains(null) ? null : false;
        }
    }

    /// <summary>Reads a document's object.</summary>
    public static PolicyDocumentForm Read(MapNode map, PolicyDialect dialect)
    {
        var left = map.Entries.Where(entry => entry.Value is not (AbsentNode or ScalarNode { Kind: ScalarKind.Null })).ToList();
        var (version, id, list) = (Take("Version"), Take("Id"), Take("Statement"));
        return new(version, id, list, [.. Statements()], [.. left.OrderBy(entry => entry.Key, StringComparer.Ordinal)]);

        MapEntry? Take(string name)
        {
            var at = left.FindIndex(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                return null;
            }

            var taken = left[at];
            left.RemoveAt(at);
            return taken;
        }

        IEnumerable<PolicyStatementForm> Statements() => list?.Value switch
        {
            ListNode many => many.Items.Select((item, index) => (item, index)).Where(one => one.item is not AbsentNode).Select(one => PolicyStatementForm.Read(one.item, one.index, dialect)),
            MapNode or ScalarNode => [PolicyStatementForm.Read(list.Value.Value, -1, dialect)],
            _ => [],
        };
    }
}
