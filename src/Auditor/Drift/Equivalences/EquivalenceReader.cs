using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;

namespace Auditor.Drift.Equivalences;

/// <summary>Reads a file of the table of equivalences.</summary>
internal static class EquivalenceReader
{
    private static readonly string[] Examples = ["with", "item", "value", "other", "equal", "unequal"];

    /// <exception cref="InvalidDataException">The file is not as it should be.</exception>
    public static ImmutableArray<Equivalence> Read(Stream content, string place)
    {
        using var document = JsonDocument.Parse(content);
        var file = new TableObject(document.RootElement, place);
        ImmutableArray<Equivalence> rows = [.. file.Rows("rows").Select(Row)];
        file.End();
        return rows;
    }

    private static Equivalence Row(TableObject row)
    {
        var examples = new JsonObject();
        foreach (var name in Examples.Where(row.Has))
        {
            examples[name] = row.Value(name);
        }

        var equivalence = new Equivalence
        {
            Id = row.Text("id"),
            Types = row.Texts("type"),
            Path = row.OptionalText("path"),
            Verb = row.Choice<EquivalenceVerb>("verb"),
            Value = row.Has("value") ? LiveNode.Of(row.Value("value")) : null,
            Keys = row.Texts("keys"),
            By = row.OptionalText("by"),
            When = row.OptionalObject("when") is { } when ? [.. when.Names.Select(name => new EquivalenceCondition(name, when.Texts(name)))] : [],
            Reason = row.Text("reason"),
            Source = row.OptionalText("source"),
            Examples = examples,
        };
        row.End();
        return equivalence.Path is null == equivalence.Verb is EquivalenceVerb.BuiltIn
            ? equivalence
            : throw new InvalidDataException($"{row.Place} needs a path unless it is builtIn");
    }
}
