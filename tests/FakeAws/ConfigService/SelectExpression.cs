using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>The part of Config's query language that is needed to read whole types: fields, and conditions of equality joined by AND.</summary>
internal sealed record SelectExpression(IReadOnlyList<string> Fields, IReadOnlyDictionary<string, IReadOnlySet<string>> Conditions)
{
    private static readonly string[] Scalars = ["accountId", "awsRegion", "resourceId", "resourceName", "resourceType", "arn", "availabilityZone", "configurationItemCaptureTime", "configurationItemStatus", "resourceCreationTime", "version"];

    /// <summary>Reads an expression, or null where it is not one.</summary>
    public static SelectExpression? Parse(string expression)
    {
        var tokens = new Queue<string>(Tokens(expression));
        if (!Take(tokens, "SELECT"))
        {
            return null;
        }

        var fields = new List<string>();
        do
        {
            if (!tokens.TryDequeue(out var field))
            {
                return null;
            }

            fields.Add(field);
        }
        while (Take(tokens, ","));

        var conditions = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        if (Take(tokens, "WHERE"))
        {
            do
            {
                if (!tokens.TryDequeue(out var name) || Values(tokens) is not { } values)
                {
                    return null;
                }

                conditions[name] = values;
            }
            while (Take(tokens, "AND"));
        }

        return tokens.Count > 0 || expression.Length > 4096 ? null : new SelectExpression(fields, conditions);
    }

    public bool Allows(string field, string value) => !Conditions.TryGetValue(field, out var values) || values.Contains(value);

    public bool Matches(JsonObject item) => Conditions.All(condition => item.Text(condition.Key.Split('.')) is { } value && condition.Value.Contains(value));

    /// <summary>The selected fields of an item; a star means the scalars at the top only.</summary>
    public JsonObject Select(JsonObject item)
    {
        var selected = new JsonObject();
        foreach (var field in Fields.SelectMany(field => field == "*" ? Scalars : [field]))
        {
            var path = field.Split('.');
            if (item.At(path) is not { } value)
            {
                continue;
            }

            var target = selected;
            foreach (var name in path[..^1])
            {
                target = (JsonObject)(target[name] ??= new JsonObject());
            }

            target[path[^1]] = value.DeepClone();
        }

        return selected;
    }

    private static HashSet<string>? Values(Queue<string> tokens)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        if (Take(tokens, "="))
        {
            return tokens.TryDequeue(out var single) && Unquote(single) is { } one && values.Add(one) ? values : null;
        }

        if (!Take(tokens, "IN") || !Take(tokens, "("))
        {
            return null;
        }

        do
        {
            if (!tokens.TryDequeue(out var quoted) || Unquote(quoted) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }
        while (Take(tokens, ","));
        return Take(tokens, ")") ? values : null;
    }

    private static bool Take(Queue<string> tokens, string expected)
    {
        if (!tokens.TryPeek(out var token) || !token.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        tokens.Dequeue();
        return true;
    }

    private static string? Unquote(string token) => token is ['\'', .. var inner, '\''] ? inner : null;

    private static IEnumerable<string> Tokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (text[at] == '\'')
            {
                var end = text.IndexOf('\'', at + 1);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (text[at] is ',' or '(' or ')' or '=')
            {
                at++;
            }
            else
            {
                while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '(' or ')' or '=' or '\''))
                {
                    at++;
                }
            }

            yield return text[start..at];
        }
    }
}
