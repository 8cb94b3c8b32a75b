using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>Writes into properties at paths whose steps are spelled as CloudFormation does. Below a marker of what was not read nothing is written.</summary>
internal static class PropertyWriter
{
    /// <summary>Puts a value there, making the objects and lists on the way; a null takes the property away.</summary>
    public static void Set(JsonObject target, ReadOnlySpan<PathStep> to, JsonNode? value)
    {
        foreach (var step in to[..^1])
        {
            if ((value is null && target[step.Name] is null) || Inner(target, step) is not { } inner)
            {
                return;
            }

            target = inner;
        }

        var last = to[^1];
        if (value is null)
        {
            target.Remove(last.Name);
        }
        else if (last.Take is PathTake.At)
        {
            (target[last.Name] as JsonArray ?? AddedList(target, last.Name)).Add(value);
        }
        else
        {
            target[last.Name] = value;
        }
    }

    /// <summary>The list at a path, made where it is absent; null where something else stands on the way.</summary>
    public static JsonArray? List(JsonObject target, ReadOnlySpan<PathStep> to)
    {
        foreach (var step in to[..^1])
        {
            if (Inner(target, step) is not { } inner)
            {
                return null;
            }

            target = inner;
        }

        return target[to[^1].Name] is { } there ? there as JsonArray : AddedList(target, to[^1].Name);
    }

    /// <summary>
    /// Puts a marker there, in each element of the lists on the way; where such a list is absent, in its place. What is there already stays.
    /// </summary>
    public static void Mark(JsonObject target, ReadOnlySpan<PathStep> to, JsonNode marker)
    {
        for (var at = 0; at < to.Length; at++)
        {
            var there = target[to[at].Name];
            if (at == to.Length - 1 || (there is null && to[at].IsMany))
            {
                if (there is null)
                {
                    target[to[at].Name] = marker.DeepClone();
                }

                return;
            }

            if (to[at].IsMany)
            {
                foreach (var element in (there as JsonArray ?? []).OfType<JsonObject>().Where(element => !UnreadMarker.Is(element)))
                {
                    Mark(element, to[(at + 1)..], marker);
                }

                return;
            }

            if (Inner(target, to[at]) is not { } inner)
            {
                return;
            }

            target = inner;
        }
    }

    // A scalar gives way: an API's Endpoint is a text where CloudFormation's is an object.
    private static JsonObject? Inner(JsonObject parent, PathStep step) => (step.Take, parent[step.Name]) switch
    {
        (PathTake.At, var there) => Item(there as JsonArray ?? AddedList(parent, step.Name), step.Index),
        (_, JsonObject there) => UnreadMarker.Is(there) ? null : there,
        (_, JsonArray) => null,
        _ => AddedObject(parent, step.Name),
    };

    private static JsonObject? Item(JsonArray list, int index)
    {
        while (list.Count <= index)
        {
            list.Add((JsonNode)new JsonObject());
        }

        return list[index] as JsonObject;
    }

    private static JsonArray AddedList(JsonObject parent, string name)
    {
        var list = new JsonArray();
        parent[name] = list;
        return list;
    }

    private static JsonObject AddedObject(JsonObject parent, string name)
    {
        var added = new JsonObject();
        parent[name] = added;
        return added;
    }
}
