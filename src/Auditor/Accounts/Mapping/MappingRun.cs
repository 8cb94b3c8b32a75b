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
                PropertyWriter.Mark(properties, to.Steps.AsSpan(), rule.If!.Unread(document)!);
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
        else if (rule.Append is { } rules)
        {
            Append(rules, to);
        }
        else if (rule.IsDropped)
        {
            PropertyWriter.Set(properties, to.Steps.AsSpan(), null);
        }
        else if (rule.From.IsEmpty)
        {
            PropertyWriter.Set(properties, to.Steps.AsSpan(), rule.Constant?.DeepClone() ?? (rule.Format?.Of(properties, document, context) is { } text ? JsonValue.Create(text) : rule.Format?.Unread(properties, document)?.DeepClone()));
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

    private void Append(ElementRules rules, DocumentPath to)
    {
        if (PropertyWriter.List(properties, to.Steps.AsSpan()) is not { } list)
        {
            return;
        }

        var element = new JsonObject();
        var run = new MappingRun(mapping, document, element, context);
        foreach (var rule in rules.Rules)
        {
            run.Apply(rule);
        }

        var key = Document.Text(element[rules.By]);
        if (list.OfType<JsonObject>().FirstOrDefault(other => Document.Text(other[rules.By]) == key) is not { } same)
        {
            list.Insert(0, element);
            return;
        }

        foreach (var (name, value) in element)
        {
            same.TryAdd(name, value?.DeepClone());
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
            foreach (var (name, value) in mapping.Projection.Properties(members))
            {
                properties.TryAdd(name, value?.DeepClone());
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
            PropertyWriter.Mark(target, to.AsSpan(toStep..), sources);
            return;
        }

        var elements = from.Steps[fromList].Many(sources).ToList();
        if (elements.Count > 0 && PropertyWriter.List(target, to.AsSpan(toStep..(toList + 1))) is { } targets)
        {
            CopyEach(rule, from, elements, fromList + 1, targets, toList + 1, Descend(place, to, toStep, toList));
            if (targets.All(element => element is JsonObject { Count: 0 }))
            {
                PropertyWriter.Set(target, to.AsSpan(toStep..(toList + 1)), null);
            }
        }
    }

    private void CopyEach(MappingRule rule, DocumentPath from, List<JsonNode?> elements, int fromStep, JsonArray targets, int toStep, ShapeNode? place)
    {
        for (var at = 0; at < elements.Count; at++)
        {
            if (targets.Count <= at)
            {
                targets.Add((JsonNode)new JsonObject());
            }

            if (elements[at] is { } element && targets[at] is JsonObject inner && !UnreadMarker.Is(inner))
            {
                Copy(rule, from, element, fromStep, inner, toStep, place);
            }
        }
    }

    private void Put(MappingRule rule, JsonNode? value, JsonObject target, int toStep, ShapeNode? place)
    {
        var to = rule.To!.Steps;
        if (UnreadMarker.Is(value))
        {
            PropertyWriter.Set(target, to.AsSpan(toStep..), value.DeepClone());
        }
        else if (value is null)
        {
            if (rule.Verb?.WhenAbsent is { } otherwise)
            {
                PropertyWriter.Set(target, to.AsSpan(toStep..), otherwise.DeepClone());
            }
        }
        else if (rule.Verb is { } verb)
        {
            PropertyWriter.Set(target, to.AsSpan(toStep..), verb.Of(value));
        }
        else if (mapping.Projection.Value(value, to[^1].Name, Descend(place, to, toStep, to.Length - 1)) is { } kept && !IsEmptyItem(to, kept))
        {
            PropertyWriter.Set(target, to.AsSpan(toStep..), kept);
        }
    }

    // No item is made only to hold an empty list.
    private static bool IsEmptyItem(ImmutableArray<PathStep> to, JsonNode value) => value is JsonArray { Count: 0 } && to.Any(step => step.Take is PathTake.At);

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
