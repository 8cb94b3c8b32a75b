using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>
/// What tells that AWS, another resource or another account made a resource, so that nobody declares it: terms joined by <c>&amp;</c>, each a condition on its
/// document, or <c>path of TYPE</c>: what it names there was made so too.
/// </summary>
internal sealed class MakerRow
{
    private const string And = " & ";
    private const string Of = " of ";

    private readonly string _text;
    private readonly ImmutableArray<DocumentCondition> _conditions;
    private readonly ImmutableArray<(DocumentPath Path, string Type)> _wholes;

    private MakerRow(string text, string reason)
    {
        (_text, Reason) = (text, reason);
        var terms = text.Split(And);
        _conditions = [.. terms.Where(term => !term.Contains(Of, StringComparison.Ordinal)).Select(DocumentCondition.Parse)];
        _wholes = [.. terms.Where(term => term.Contains(Of, StringComparison.Ordinal)).Select(term => term.Split(Of)).Select(parts => (DocumentPath.Parse(parts[0]), parts[1]))];
    }

    /// <summary>Who made it, as a sentence without its full stop.</summary>
    public string Reason { get; }

    /// <summary>The members of a document that it looks at.</summary>
    public IEnumerable<string> Subjects => _conditions.Select(condition => condition.Subject).Concat(_wholes.Select(whole => whole.Path.Steps[0].Name));

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static MakerRow Parse(string text, string reason) => new(text, reason);

    /// <summary>Whether it holds; null where what decides was not read.</summary>
    /// <param name="document">What was read of the resource.</param>
    /// <param name="context">Where.</param>
    /// <param name="isMadeByOthers">Whether what has a type and a physical id, or an ARN, was made so.</param>
    public bool? Holds(JsonObject document, MappingContext context, Func<string, string, bool> isMadeByOthers)
    {
        bool? answer = true;
        foreach (var holds in _conditions.Select(condition => condition.Holds(document, context)).Concat(_wholes.Select(whole => Holds(whole.Path.Read(document), whole.Type, isMadeByOthers))))
        {
            if (holds is false)
            {
                return false;
            }

            answer = holds is null ? null : answer;
        }

        return answer;
    }

    /// <summary>The marker of what was not read, or null.</summary>
    public JsonNode? Unread(JsonObject document) => _conditions.Select(condition => condition.Unread(document)).FirstOrDefault(marker => marker is not null);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool? Holds(JsonNode? named, string type, Func<string, string, bool> isMadeByOthers) =>
        UnreadMarker.Is(named) ? null
        : (named is JsonArray several ? several.Select(Document.Text) : [Document.Text(named)]).OfType<string>().Any(id => isMadeByOthers(type, id));
}
