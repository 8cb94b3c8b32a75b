using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>Applies exceptions to one document, one after the other.</summary>
internal readonly struct MappingRun(TypeMapping mapping, JsonObject document, JsonObject properties, MappingContext context)
{
    public void Apply(MappingRule rule)
    {
        if (rule.Unless?.Read(properties) is { } given && Document.IsPresent(given))
        {
            return;
        }

        switch (rule.If?.Holds(document) ?? (rule.If is null ? true : null))
        {
            case true:
                Make(rule);
                break;
            case null when rule.To is { } to:
                // Whether it applies was not read, so neither was the property.
                Set(properties, to.Steps, 0, rule.If!.Unread(document)!.DeepClone(), isNew: true);
                break;
        }
    }

    private void Make(MappingRule rule)
    {
        if (rule.Join is { } join)
        {
            join.Apply(document, properties);
        }
        else if (rule.To is not { } to)
        {
            Spread(rule.From[0].Read(document));
        }
        else if (rule.IsDropped)
        {
            Set(properties, to.Steps, 0, null);
        }
        else if (rule.From.IsEmpty)
        {
            Set(properties, to.Steps, 0, rule.Constant?.DeepClone() ?? (rule.Format?.Of(properties, document, context) is { } text ? JsonValue.Create(text) : null));
        }
        else
        {
            // The first alternative that has a value counts, so it is written last.
            for (var at = rule.From.Length - 1; at >= 0; at--)
            {
                Copy(rule, rule.From[at], document, 0, properties, 0, mapping.Shape.Places);
            }
        }
    }

    // The members of an object become properties that nothing else has told yet.
    private void Spread(JsonNode? source)
    {
        if (UnreadMarker.Is(source))
        {
            foreach (var name in mapping.Shape.Properties.Values)
            {
                if (!mapping.Targets.Contains(name) && !properties.ContainsKey(name))
                {
                    properties[name] = source.DeepClone();
                }
            }
        }
        else if (source is JsonObject members)
        {
            foreach (var (name, value) in mapping.Projection.Properties(members).ToList())
            {
                if (!properties.ContainsKey(name))
                {
                    properties[name] = value!.DeepClone();
                }
            }
        }
    }

    // Copies from one path of a source to one path of a target: where both take each of a list, element by element.
    private void Copy(MappingRule rule, DocumentPath from, JsonNode source, int fromStep, JsonObject target, int toStep, ShapeNode? place)
    {
        var to = rule.To!.Steps;
        if (NextMany(to, toStep) is not (>= 0 and var toList))
        {
            Put(rule, from.Read(source, fromStep), target, toStep, place);
            return;
        }

        if (NextMany(from.Steps, fromStep) is not (>= 0 and var fromList) || Walk(source, from.Steps, fromStep, fromList) is not { } sources)
        {
            return;
        }

        if (UnreadMarker.Is(sources))
        {
            MarkEach(target, to, toStep, toList, sources);
            return;
        }

        if (ListAt(target, to, toStep, toList) is not { } targets)
        {
            return;
        }

        var below = Descend(place, to, toStep, toList);
        var at = 0;
        foreach (var element in from.Steps[fromList].Many(sources))
        {
            if (targets.Count <= at)
            {
                targets.Add((JsonNode)new JsonObject());
            }

            if (element is not null && targets[at] is JsonObject inner && !UnreadMarker.Is(inner))
            {
                Copy(rule, from, element, fromList + 1, inner, toList + 1, below);
            }

            at++;
        }
    }

    private void Put(MappingRule rule, JsonNode? value, JsonObject target, int toStep, ShapeNode? place)
    {
        var to = rule.To!.Steps;
        if (UnreadMarker.Is(value))
        {
            Set(target, to, toStep, value.DeepClone());
        }
        else if (value is null)
        {
            if (rule.Verb?.WhenAbsent is { } otherwise)
            {
                Set(target, to, toStep, otherwise.DeepClone());
            }
        }
        else if (rule.Verb is { } verb)
        {
            Set(target, to, toStep, verb.Of(value));
        }
        else if (mapping.Projection.Value(value, to[^1].Name, Descend(place, to, toStep, to.Length - 1)) is { } kept)
        {
            Set(target, to, toStep, kept);
        }
    }

    // A null takes the property away. A marker on the way stays: what is below it is not known either.
    private static void Set(JsonObject target, ImmutableArray<PathStep> to, int step, JsonNode? value, bool isNew = false)
    {
        for (; step < to.Length - 1; step++)
        {
            if (target[to[step].Name] is null && value is null)
            {
                return;
            }

            if ((to[step].Take is PathTake.At ? ItemOf(target, to[step]) : ObjectOf(target, to[step].Name)) is not { } next)
            {
                return;
            }

            target = next;
        }

        var name = to[step].Name;
        if (value is null)
        {
            target.Remove(name);
        }
        else if (to[step].Take is PathTake.At)
        {
            if (target[name] is not JsonArray list)
            {
                target[name] = list = [];
            }

            list.Add(value);
        }
        else if (!isNew || !target.ContainsKey(name))
        {
            target[name] = value;
        }
    }

    private static JsonObject? ObjectOf(JsonObject parent, string name)
    {
        if (parent[name] is null)
        {
            parent[name] = new JsonObject();
        }

        return parent[name] is JsonObject found && !UnreadMarker.Is(found) ? found : null;
    }

    private static JsonObject? ItemOf(JsonObject parent, PathStep step)
    {
        if (parent[step.Name] is not JsonArray list)
        {
            parent[step.Name] = list = [];
        }

        while (list.Count <= step.Index)
        {
            list.Add((JsonNode)new JsonObject());
        }

        return list[step.Index] as JsonObject;
    }

    private static JsonArray? ListAt(JsonObject target, ImmutableArray<PathStep> to, int step, int list)
    {
        for (; step < list; step++)
        {
            if (ObjectOf(target, to[step].Name) is not { } next)
            {
                return null;
            }

            target = next;
        }

        if (target[to[list].Name] is null)
        {
            target[to[list].Name] = new JsonArray();
        }

        return target[to[list].Name] as JsonArray;
    }

    private static void MarkEach(JsonObject target, ImmutableArray<PathStep> to, int step, int list, JsonNode marker)
    {
        if (Walk(target, to, step, list) is JsonArray { Count: > 0 } elements)
        {
            foreach (var element in elements.OfType<JsonObject>().Where(element => !UnreadMarker.Is(element)))
            {
                Set(element, to, list + 1, marker.DeepClone());
            }
        }
        else
        {
            Set(target, to[..(list + 1)].SetItem(list, new(to[list].Name, PathTake.Whole)), step, marker.DeepClone(), isNew: true);
        }
    }

    private static JsonNode? Walk(JsonNode? source, ImmutableArray<PathStep> steps, int first, int last)
    {
        for (var at = first; at <= last && source is not null && !UnreadMarker.Is(source); at++)
        {
            source = steps[at].One(source);
        }

        return source;
    }

    private static ShapeNode? Descend(ShapeNode? place, ImmutableArray<PathStep> to, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            place = place?.Child(to[at].Name);
        }

        return place;
    }

    private static int NextMany(ImmutableArray<PathStep> steps, int first)
    {
        for (var at = first; at < steps.Length; at++)
        {
            if (steps[at].IsMany)
            {
                return at;
            }
        }

        return -1;
    }
}
