using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Stacks;

namespace FakeAws.ConfigService;

/// <summary>Makes the items that a query finds, from moto's own answers and from the seeded properties.</summary>
internal sealed class ItemSource(IInnerCalls calls, SeededStacks stacks)
{
    private static readonly Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders = new[]
    {
        NetworkItems.Builders,
        DataItems.Builders,
        BucketItems.Builders,
        IdentityItems.Builders,
        EdgeItems.Builders,
        MessageItems.Builders,
        SeededItems.Builders,
    }.SelectMany(builders => builders).ToDictionary(builder => builder.Key, builder => builder.Value, StringComparer.Ordinal);

    /// <summary>The rows of a query as JSON texts, ordered by type and id.</summary>
    public async Task<IReadOnlyList<string>> SelectAsync(SelectExpression expression, IEnumerable<ConfigRecorder> recorders, Func<JsonObject, JsonObject?> change, CancellationToken cancellation)
    {
        var results = new List<string>();
        foreach (var recorder in recorders.Where(recorder => expression.Allows("accountId", recorder.Account)))
        {
            var scope = new ItemScope(calls, stacks, recorder.Account, recorder.Region, cancellation);
            if (change(scope.Recorder(recorder)) is { } itself && expression.Matches(itself))
            {
                results.Add(Write(expression.Select(itself)));
            }

            foreach (var (type, build) in Builders.Where(builder => expression.Allows("resourceType", builder.Key) && recorder.Types?.Contains(builder.Key) != false))
            {
                foreach (var item in await build(scope))
                {
                    if (change(item) is { } changed && expression.Matches(changed))
                    {
                        results.Add(Write(expression.Select(changed)));
                    }
                }
            }
        }

        return results;
    }

    /// <summary>The text of a row; whole numbers have a point and a nought.</summary>
    private static string Write(JsonObject item)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, item);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                writer.WriteStartObject();
                foreach (var (name, value) in item.Where(member => member.Value is not null))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var element in list)
                {
                    Write(writer, element);
                }

                writer.WriteEndArray();
                break;
            case JsonValue number when number.GetValueKind() == JsonValueKind.Number:
                var text = number.ToJsonString();
                writer.WriteRawValue(text.AsSpan().IndexOfAny(".eE") < 0 ? $"{text}.0" : text);
                break;
            default:
                writer.WriteRawValue(node?.ToJsonString() ?? "null");
                break;
        }
    }
}
