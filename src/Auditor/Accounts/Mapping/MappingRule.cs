using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Mapping;

/// <summary>An exception to the default rule, parsed: a property that is made of something else than the member of its name.</summary>
internal sealed record MappingRule
{
    /// <summary>The property; null where an object's members become properties of the resource.</summary>
    public required DocumentPath? To { get; init; }

    /// <summary>Where its value is looked for, in this order.</summary>
    public required ImmutableArray<DocumentPath> From { get; init; }

    /// <summary>What is done with it; null for the default rule.</summary>
    public ValueVerb? Verb { get; init; }

    /// <summary>A value of its own, or null.</summary>
    public JsonNode? Constant { get; init; }

    /// <summary>A text made of several values, or null.</summary>
    public ValueTemplate? Format { get; init; }

    /// <summary>Members joined from rows of another list, or null.</summary>
    public RowJoin? Join { get; init; }

    /// <summary>Rules that make one more element of the list, or null.</summary>
    public ElementRules? Append { get; init; }

    /// <summary>Whether the property is taken away.</summary>
    public bool IsDropped { get; init; }

    /// <summary>Applied only to documents of which this holds; null for all.</summary>
    public DocumentCondition? If { get; init; }

    /// <summary>Applied only where this property is absent yet; null for always.</summary>
    public DocumentPath? Unless { get; init; }

    /// <summary>Whether it is made of what a call's answer is attached as.</summary>
    public bool Reads(string attachment) => From.Any(path => path.Steps[0].Name == attachment) || Join?.Rows.Steps[0].Name == attachment;

    /// <summary>Reads it from its row.</summary>
    /// <exception cref="InvalidDataException">It is not as it should be.</exception>
    public static MappingRule Read(TableObject row)
    {
        var to = row.Text("to");
        var isDropped = row.OptionalText("as") is "drop";
        var rule = new MappingRule
        {
            To = to is "*" ? null : DocumentPath.Parse(to),
            From = [.. row.Texts("from").Select(DocumentPath.Parse)],
            Verb = isDropped ? null : ValueVerb.Read(row),
            Constant = row.Value("const"),
            Format = row.OptionalText("format") is { } format ? ValueTemplate.Parse(format) : null,
            Join = row.OptionalText("join") is { } join ? RowJoin.Read(row, DocumentPath.Parse(join)) : null,
            Append = row.Has("append") ? new([.. row.Rows("append").Select(Read)], row.Text("by")) : null,
            IsDropped = isDropped,
            If = row.OptionalText("if") is { } condition ? DocumentCondition.Parse(condition) : null,
            Unless = row.OptionalText("unless") is { } unless ? DocumentPath.Parse(unless) : null,
        };
        row.End();
        var makes = new[] { !rule.From.IsEmpty, rule.Constant is not null, rule.Format is not null, rule.Join is not null, rule.Append is not null, rule.IsDropped };
        return makes.Count(one => one) == 1 ? rule : throw new InvalidDataException($"{row.Place} needs one of from, const, format, join, append and drop");
    }
}
