using System.Text.Json.Nodes;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Mapping;

/// <summary>Items of AWS Config, as its advanced queries answer them.</summary>
internal static class ConfigItem
{
    /// <summary>The member of a document that has the item's tags.</summary>
    public const string Tags = "@itemTags";

    /// <summary>The member that has the item's ARN.</summary>
    public const string Arn = "@itemArn";

    private const string Configuration = "configuration";
    private const string Supplement = "supplementaryConfiguration";

    /// <summary>The documents of a type that an item holds: one, or one for each element of the list within which the type's resources are found.</summary>
    public static IEnumerable<JsonObject> ToDocuments(TypeRead type, JsonObject item)
    {
        var shape = type.Config ?? throw new InvalidOperationException($"AWS Config does not tell {type.Type}.");
        var plain = Plain(item, shape.Style);
        var source = shape.Sources.FirstOrDefault(one => one.ResourceType == Document.Text(Document.Member(plain, "resourceType"))) ?? shape.Sources[0];
        var configuration = Document.Member(plain, Configuration) as JsonObject ?? [];
        if (source.Within is not { } within)
        {
            return [Attached((JsonObject)configuration.DeepClone(), plain, shape)];
        }

        // The list holds the element itself, and each copy of it would be as long as it is.
        var (list, parent) = (within.Read(configuration) as JsonArray ?? [], new JsonObject());
        foreach (var (name, value) in configuration.Where(member => member.Value is not JsonArray))
        {
            parent[name] = value?.DeepClone();
        }

        return list.OfType<JsonObject>().Select(element =>
        {
            var document = (JsonObject)element.DeepClone();
            document[Document.Parent] = parent.DeepClone();
            return document;
        });
    }

    private static JsonObject Attached(JsonObject document, JsonObject item, ConfigShape shape)
    {
        foreach (var (name, path) in shape.Attachments)
        {
            if (path.Read(item) is { } value)
            {
                Attach(document, name, value.DeepClone());
            }
        }

        Attach(document, Tags, Document.Member(item, "tags")?.DeepClone());
        Attach(document, Arn, Document.Member(item, "arn")?.DeepClone());
        return document;
    }

    // A name may be a path: @rotation.KeyRotationEnabled.
    private static void Attach(JsonObject document, string name, JsonNode? value)
    {
        var dot = name.Length > 1 ? name.IndexOf('.', StringComparison.Ordinal) : -1;
        if (value is null)
        {
            return;
        }

        if (dot < 0)
        {
            document[name] = value;
            return;
        }

        if (document[name[..dot]] is not JsonObject holder)
        {
            document[name[..dot]] = holder = [];
        }

        holder[name[(dot + 1)..]] = value;
    }

    // Members that are JSON within the JSON are read; numbers are whole again; and {"value": x}, as some enumerations and texts are wrapped, is x.
    private static JsonObject Plain(JsonObject item, ConfigStyle style)
    {
        var plain = new JsonObject();
        foreach (var (name, value) in item)
        {
            var isContent = name.Equals(Configuration, StringComparison.OrdinalIgnoreCase) || name.Equals(Supplement, StringComparison.OrdinalIgnoreCase);
            plain[name] = isContent ? Content(Parsed(value), isSupplement: name.Equals(Supplement, StringComparison.OrdinalIgnoreCase), style) : value?.DeepClone();
        }

        return plain;
    }

    private static JsonNode? Content(JsonNode? value, bool isSupplement, ConfigStyle style)
    {
        if (value is not JsonObject members)
        {
            return value?.DeepClone();
        }

        var content = new JsonObject();
        foreach (var (name, member) in members)
        {
            content[name] = Unwrapped(isSupplement ? Parsed(member) : member, style);
        }

        return content;
    }

    private static JsonNode? Parsed(JsonNode? value) =>
        value is JsonValue scalar && scalar.TryGetValue(out string? text) && JsonTree.OfText(text) is { } tree ? tree : value;

    private static JsonNode? Unwrapped(JsonNode? value, ConfigStyle style)
    {
        switch (value)
        {
            case JsonObject { Count: 1 } wrapped when style is not ConfigStyle.CloudFormation && wrapped.TryGetPropertyValue("value", out var inner) && inner is JsonValue:
                return Number(inner);
            case JsonObject members:
                var result = new JsonObject();
                foreach (var (name, member) in members)
                {
                    result[name] = Unwrapped(member, style);
                }

                return result;
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Unwrapped(item, style))]);
            case JsonValue scalar:
                return Number(scalar);
            default:
                return null;
        }
    }

    private static JsonNode Number(JsonNode value) =>
        value is JsonValue scalar && scalar.TryGetValue(out double number) && double.IsInteger(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : value.DeepClone();
}
