using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Drift.Comparing;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>Turns a value that was compared into what reports show of it: JSON, with hashes in place of secrets.</summary>
/// <param name="type">The CloudFormation type.</param>
internal sealed class DriftValue(string type)
{
    /// <summary>Whether a secret was hidden.</summary>
    public bool HidSecret { get; private set; }

    /// <summary>The value; null for none.</summary>
    /// <param name="node">The value.</param>
    /// <param name="path">Its path as findings have it.</param>
    /// <param name="owner">The object that it is a member of, which may tell that it is a secret; null where it is not known.</param>
    public JsonNode? Of(Node? node, string path, MapNode? owner = null) => node switch
    {
        null or AbsentNode => null,
        ScalarNode scalar when SecretProperties.Is(type, path, scalar.Text, owner) => Hidden(scalar.Text, path),
        ScalarNode { Kind: ScalarKind.Text } text when HidesWithin(text, path) => Hidden(text.Text, path),
        ScalarNode scalar => Scalar(scalar),
        CompositeNode composite when IsSecret(composite, path, owner) => Hidden(composite.Symbol, path),
        ListNode list => new JsonArray([.. list.Items.Select((item, index) => Of(item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}")))]),
        MapNode map => Object(map, path),
        ChoiceNode choice => new JsonObject { [$"if {choice.Condition}"] = Of(choice.WhenTrue, path, owner), ["otherwise"] = Of(choice.WhenFalse, path, owner) },
        _ => JsonValue.Create(NodeText.Symbol(node)),
    };

    /// <summary>The actual value as a number where it is one in a text and the expected value is a number: services answer some numbers as texts.</summary>
    public static JsonNode? AsNumberLike(JsonNode? expected, JsonNode? actual) =>
        expected?.GetValueKind() is JsonValueKind.Number && actual is JsonValue text && text.TryGetValue<string>(out var digits)
            && decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : actual;

    // A text that is known in parts shows those.
    private bool IsSecret(CompositeNode composite, string path, MapNode? owner) =>
        SecretProperties.Is(type, path, composite.Symbol, owner) || composite.Parts.OfType<ScalarNode>().Any(part => SecretProperties.Is(type, path, part.Text, owner));

    // A document in a text shows what is in it.
    private bool HidesWithin(ScalarNode text, string path)
    {
        if (JsonDocuments.Parse(text) is not { } document)
        {
            return false;
        }

        var within = new DriftValue(type);
        within.Of(document, path);
        return within.HidSecret;
    }

    private JsonObject Object(MapNode map, string path)
    {
        var result = new JsonObject();
        foreach (var entry in map.Entries)
        {
            result[entry.Key] = Of(entry.Value, $"{path}/{entry.Key}", map);
        }

        return result;
    }

    private JsonValue Hidden(string secret, string path)
    {
        HidSecret = true;
        return JsonValue.Create(SecretHash.Of(secret, $"{type}/{Property(path)}"));
    }

    // An item of a list is the same wherever it stands.
    private static string Property(string path) => string.Join('/', path.Split('/').Select(step => step.All(char.IsAsciiDigit) ? "*" : step));

    private static JsonValue? Scalar(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => JsonValue.Create(string.Equals(scalar.Text, "true", StringComparison.OrdinalIgnoreCase)),
        ScalarKind.Number when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Text),
    };
}
