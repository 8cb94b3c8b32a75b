using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FakeAws.Answers;

/// <summary>
/// Reads XML answers into JSON with the API's member names and types, as an SDK would. The shapes come from the services' public API models:
/// an object's members (<c>name|wire name</c>), a list as its element's wire name (empty where flattened) and shape, and the scalars
/// s (text), n (number), b (boolean), t (time), m (map, left out).
/// </summary>
internal static class AnswerShapes
{
    private static readonly Lazy<JsonDocument> Shapes = new(Load);

    /// <summary>The answer of an operation: <c>ec2:DescribeVpcs</c>.</summary>
    public static JsonObject Read(string call, string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        var operation = call[(call.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var result = root.Elements().FirstOrDefault(element => element.Name.LocalName == $"{operation}Result") ?? root;
        return Members(Shapes.Value.RootElement.GetProperty(call), result);
    }

    /// <summary>An answer whose root element is the payload itself: <c>DistributionConfig</c>.</summary>
    public static JsonObject ReadPayload(string call, string member, string xml) =>
        Members(Shapes.Value.RootElement.GetProperty(call).GetProperty(member), XDocument.Parse(xml).Root!);

    private static JsonObject Members(JsonElement shape, XElement element)
    {
        var item = new JsonObject();
        foreach (var member in shape.EnumerateObject())
        {
            var bar = member.Name.IndexOf('|', StringComparison.Ordinal);
            var name = bar < 0 ? member.Name : member.Name[..bar];
            var wire = bar < 0 ? member.Name : member.Name[(bar + 1)..];
            var found = element.Elements().Where(child => child.Name.LocalName == wire).ToList();
            if (found.Count > 0)
            {
                item[name] = Value(member.Value, found);
            }
        }

        return item;
    }

    private static JsonNode? Value(JsonElement shape, List<XElement> found) => shape.ValueKind switch
    {
        JsonValueKind.Object => Members(shape, found[0]),
        JsonValueKind.Array when shape[0].GetString() is { Length: > 0 } wire =>
            new JsonArray([.. found[0].Elements().Where(child => child.Name.LocalName == wire).Select(child => Value(shape[1], [child]))]),
        JsonValueKind.Array => new JsonArray([.. found.Select(child => Value(shape[1], [child]))]),
        _ => Scalar(shape.GetString()!, found[0].Value),
    };

    private static JsonValue? Scalar(string kind, string text) => kind switch
    {
        "b" => JsonValue.Create(text == "true"),
        "n" when text.Length == 0 => null,
        "n" when long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        "n" => JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    private static JsonDocument Load()
    {
        using var stream = typeof(AnswerShapes).Assembly.GetManifestResourceStream("answer-shapes.json")!;
        return JsonDocument.Parse(stream);
    }
}
