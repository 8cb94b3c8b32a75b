using System.Collections.Immutable;
using System.Text;
using Tools.DriftFacts.Schemas;

namespace Tools.DriftFacts;

/// <summary>The whole table.</summary>
internal sealed class FactsTable
{
    // Says where the committed table is from: to be changed with the schemas.
    private const string Header =
        """
        # Facts of CloudFormation's resource schemas that matter when a resource is compared with itself. Generated, not to be edited:
        # dotnet run --project tools/DriftFacts -- SCHEMAS src/Auditor/Drift/Facts/facts.tsv
        # SCHEMAS were the resource provider schemas of us-east-1 as cfn-lint 1.51.0 has them (AWS's own, with cfn-lint's corrections; MIT-0).

        """;

    private readonly ImmutableArray<TypeTable> _types;

    private FactsTable(ImmutableArray<TypeTable> types) => _types = types;

    /// <summary>The file.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Header);
            foreach (var type in _types)
            {
                text.Append(type.Type).Append('\n');
                foreach (var row in type.Rows)
                {
                    text.Append(Word(row.Fact)).Append('\t').Append(row.Path).Append(row.Value is null ? string.Empty : "\t" + row.Value).Append('\n');
                }
            }

            return text.ToString();
        }
    }

    public static FactsTable Generate(IEnumerable<ResourceSchema> schemas) => new([.. schemas.Select(schema => new TypeTable(schema))]);

    /// <summary>The word that the file has for a kind of fact.</summary>
    public static string Word(FactKind fact) => fact switch
    {
        FactKind.Tags => "tags",
        FactKind.Identifier => "identifier",
        FactKind.ReadOnly => "read-only",
        FactKind.WriteOnly => "write-only",
        FactKind.CreateOnly => "create-only",
        FactKind.Unordered => "unordered",
        FactKind.Attributes => "attributes",
        FactKind.Enumeration => "enumeration",
        FactKind.Same => "same",
        FactKind.Default => "default",
        FactKind.Spelling => "spelling",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>What became of the schemas, to be read by whoever generates.</summary>
    public IEnumerable<string> Summary(IReadOnlyList<string> wanted)
    {
        var rows = _types.SelectMany(type => type.Rows).ToLookup(row => row.Fact);
        var lacking = wanted.Except(_types.Select(type => type.Type), StringComparer.Ordinal).ToList();
        return
        [
            .. _types.SelectMany(type => type.Remarks),
            .. lacking.Select(type => $"{type}: there is no schema of it"),
            $"{_types.Length} types, {rows.Sum(kind => kind.Count())} facts, {Encoding.UTF8.GetByteCount(Text)} bytes",
            .. rows.OrderBy(kind => kind.Key).Select(kind => $"{Word(kind.Key)}: {kind.Count()}"),
        ];
    }
}
