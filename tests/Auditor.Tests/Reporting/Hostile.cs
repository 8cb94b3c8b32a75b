using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Tests.Reporting;

/// <summary>Copies records with every text in them, at any depth, replaced by a hostile one; texts that a record computes follow by themselves.</summary>
internal static class Hostile
{
    private static readonly MethodInfo CloneMethod = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo ListMethod = typeof(Hostile).GetMethod(nameof(List), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static T Of<T>(T record, string text)
        where T : class => (T)Copy(record, text)!;

    private static object? Copy(object? value, string text)
    {
        if (value is null or string)
        {
            return value is null ? null : text;
        }

        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return ListMethod.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [value, text]);
        }

        if (type.IsValueType)
        {
            return value;
        }

        if (value is JsonNode node)
        {
            return Copy(node, text);
        }

        var copy = CloneMethod.Invoke(value, null)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(copy, Copy(property.GetValue(value), text));
        }

        return copy;
    }

    private static JsonNode? Copy(JsonNode? node, string text) => node switch
    {
        JsonObject members => new JsonObject(members.Select((member, index) => KeyValuePair.Create($"{text}{index}", Copy(member.Value, text)))),
        JsonArray items => new JsonArray([.. items.Select(item => Copy(item, text))]),
        JsonValue scalar => scalar.GetValueKind() is JsonValueKind.String ? JsonValue.Create(text) : scalar.DeepClone(),
        _ => null,
    };

    private static ImmutableArray<T> List<T>(IEnumerable items, string text) => [.. items.Cast<T>().Select(item => (T)Copy(item, text)!)];
}
