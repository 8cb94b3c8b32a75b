using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>A path into a document, parsed: <c>deployments[status=PRIMARY].networkConfiguration</c>, <c>@tags[].Value</c>, <c>.</c> for the item itself.</summary>
internal sealed class DocumentPath
{
    private readonly string _text;

    private DocumentPath(string text, ImmutableArray<PathStep> steps)
    {
        _text = text;
        Steps = steps;
    }

    public ImmutableArray<PathStep> Steps { get; }

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static DocumentPath Parse(string text)
    {
        if (text is Document.Self)
        {
            return new(text, [new(Document.Self, PathTake.Whole)]);
        }

        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var (start, isInside) = (0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] == '.' && !isInside))
            {
                steps.Add(at > start ? PathStep.Parse(text[start..at]) : throw new InvalidDataException($"\"{text}\" is no path"));
                start = at + 1;
            }
            else if (text[at] is '[' or ']')
            {
                isInside = text[at] == '[';
            }
        }

        return new(text, steps.ToImmutable());
    }

    /// <summary>
    /// What stands there: null where nothing does, a list where the path takes several, and the marker of what was not read where it leads through one.
    /// It may be a part of the document: copy before putting it elsewhere.
    /// </summary>
    public JsonNode? Read(JsonNode? document) => Read(document, 0);

    /// <summary>The same from one of its steps on.</summary>
    public JsonNode? Read(JsonNode? from, int step)
    {
        for (var at = step; at < Steps.Length; at++)
        {
            from = Steps[at].One(from);
            if (from is null || UnreadMarker.Is(from))
            {
                return from;
            }

            if (Steps[at].IsMany)
            {
                return Several(Steps[at].Many(from), at + 1);
            }
        }

        return from;
    }

    /// <summary>Whether another path is this one or lies below it, whichever items of lists they take.</summary>
    public bool Leads(DocumentPath? other) => other is not null && other.Steps.Length >= Steps.Length && Steps.Zip(other.Steps).All(pair => pair.First.Name == pair.Second.Name);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private JsonNode Several(IEnumerable<JsonNode?> items, int step)
    {
        var found = new JsonArray();
        foreach (var item in items)
        {
            var value = Read(item, step);
            if (UnreadMarker.Is(value))
            {
                return value;
            }

            // Lists within the list are laid end to end.
            foreach (var one in value is JsonArray inner && step < Steps.Length ? [.. inner] : new[] { value })
            {
                if (one is not null)
                {
                    found.Add(one.DeepClone());
                }
            }
        }

        return found;
    }
}
