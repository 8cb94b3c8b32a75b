using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Decides the conditions of one stack, each once.</summary>
internal sealed class Conditions(Stack stack)
{
    private readonly Dictionary<string, Decision?> _decided = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Condition> _comparisons = new(StringComparer.Ordinal);

    /// <summary>Decides a condition by its name.</summary>
    public Decision Decide(string name, Position position)
    {
        if (_decided.TryGetValue(name, out var known))
        {
            return known ?? Circular(name, position);
        }

        if (stack.Section("Conditions")?[name] is not { } expression)
        {
            var names = stack.Section("Conditions")?.Entries.Select(entry => entry.Key) ?? [];
            stack.Report($"{name} is no condition of this template{Suggestion.For(name, names)}", position);
            return Remember(name, Opaque(name));
        }

        _decided[name] = null;
        return Remember(name, Evaluate(expression, name));
    }

    private static Decision Opaque(string name) => Decision.Undecided(new(new Condition(name), true));

    private Decision Remember(string name, Decision decision)
    {
        _decided[name] = decision;
        return decision;
    }

    private Decision Circular(string name, Position position)
    {
        stack.Report($"the condition {name} refers to itself", position);
        return Remember(name, Opaque(name));
    }

    private Decision Evaluate(Node expression, string name)
    {
        if (expression is not MapNode { Entries: [var call] })
        {
            return Malformed("a condition is one of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition", expression.Position, name);
        }

        return call.Key switch
        {
            "Condition" when call.Value is ScalarNode other => Decide(other.Text, other.Position),
            "Fn::Not" when call.Value is ListNode { Items: [var inner] } => Evaluate(inner, $"not {name}").Negated,
            "Fn::And" when call.Value is ListNode list => Combine(list, name, ConditionKind.All),
            "Fn::Or" when call.Value is ListNode list => Combine(list, name, ConditionKind.Any),
            "Fn::Equals" when call.Value is ListNode { Items: [var left, var right] } => Equals(stack.Resolver.Resolve(left), stack.Resolver.Resolve(right), name),
            "Fn::Transform" => Opaque(name),
            "Fn::And" or "Fn::Or" or "Fn::Not" or "Fn::Equals" or "Condition" => Malformed($"{call.Key} has the wrong number or kind of arguments", call.KeyPosition, name),
            _ => Malformed($"{call.Key} is no condition function{Suggestion.For(call.Key, ["Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals", "Condition"])}", call.KeyPosition, name),
        };
    }

    private Decision Malformed(string message, Position position, string name)
    {
        stack.Report(message, position);
        return Opaque(name);
    }

    private Decision Combine(ListNode members, string name, ConditionKind kind)
    {
        var deciding = kind is ConditionKind.Any;
        var undecided = ImmutableArray.CreateBuilder<ConditionLiteral>();
        for (var i = 0; i < members.Items.Length; i++)
        {
            var one = Evaluate(members.Items[i], $"{name}[{i}]");
            if (one.Known == deciding)
            {
                return Decision.Of(deciding);
            }

            if (one.Known is null && !undecided.Contains(one.Literal))
            {
                undecided.Add(one.Literal);
            }
        }

        return undecided.Count switch
        {
            0 => Decision.Of(!deciding),
            1 => Decision.Undecided(undecided[0]),
            _ => Decision.Undecided(new(new Condition(name, kind, undecided.DrainToImmutable()), true)),
        };
    }

    private Decision Equals(Node left, Node right, string name)
    {
        var (one, other) = (NodeText.Symbol(left), NodeText.Symbol(right));
        if (one == other)
        {
            return Decision.True;
        }

        if ((left is ScalarNode && right is ScalarNode) || IsExcluded(left, right) || IsExcluded(right, left))
        {
            return Decision.False;
        }

        // The same comparison, wherever it is written, is one condition.
        var key = string.CompareOrdinal(one, other) < 0 ? $"{one}={other}" : $"{other}={one}";
        if (!_comparisons.TryGetValue(key, out var condition))
        {
            _comparisons[key] = condition = new(name);
        }

        return Decision.Undecided(new(condition, true));
    }

    // A parameter takes none but its allowed values.
    private bool IsExcluded(Node parameter, Node value) =>
        parameter is UnknownNode { Kind: UnknownKind.Parameter } unknown && value is ScalarNode scalar
        && stack.Parameters.AllowedValues(unknown.Symbol) is { } allowed && !allowed.Contains(scalar.Text, StringComparer.Ordinal);
}
