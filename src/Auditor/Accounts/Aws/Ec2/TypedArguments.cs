using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Auditor.Accounts.Aws.Ec2;

/// <summary>Fills the SDK's typed requests by the names of their properties.</summary>
internal static class TypedArguments
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, PropertyInfo>> Properties = new();

    public static TRequest To<TRequest>(JsonObject arguments)
        where TRequest : new()
    {
        var request = new TRequest();
        Fill(request, arguments);
        return request;
    }

    private static void Fill(object target, JsonObject members)
    {
        var properties = Properties.GetOrAdd(target.GetType(), type => type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .ToFrozenDictionary(property => property.Name, StringComparer.Ordinal));
        foreach (var (name, value) in members)
        {
            if (value is null)
                continue;
            var property = properties.GetValueOrDefault(name) ?? throw new ArgumentException($"{target.GetType().Name} has no {name}.", nameof(members));
            property.SetValue(target, Convert(value, property.PropertyType));
        }
    }

    private static object Convert(JsonNode value, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string))
            return value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        if (bare == typeof(bool))
            return value.GetValue<bool>();
        if (bare == typeof(int))
            return value.GetValue<int>();
        if (typeof(ConstantClass).IsAssignableFrom(bare))
            return Activator.CreateInstance(bare, value.GetValue<string>())!;
        if (value is JsonArray items)
            return List(items, bare);

        var target = Activator.CreateInstance(bare)!;
        Fill(target, value.AsObject());
        return target;
    }

    private static IList List(JsonArray items, Type type)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (var item in items.OfType<JsonNode>())
            list.Add(Convert(item, type.GetGenericArguments()[0]));
        return list;
    }
}
