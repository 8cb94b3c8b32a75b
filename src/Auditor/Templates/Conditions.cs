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
            if (stack.DeclaresMore)
            {
                return Remember(name, Opaque(name));
            }

            var names = stack.Section("Conditions")?.Entries.Select(entry => entry.Key) ?? [];
            stack.Report($"{name} is no condition of this template{Suggestion.For(name, names)}", position);
            return Remember(name, Opaque(name));
        }

        DecideMembers(name, expression);
        if (_decided.TryGetValue(name, out var circular))
        {
            return circular ?? Opaque(name);
        }

        _decided[name] = null;
        return Remember(name, Evaluate(expression, name));
    }

    /// <summary>Decides every condition, so that what is wrong with one that nothing uses is said too.</summary>
    public void DecideAll()
    {
        foreach (var entry in stack.Section("Conditions")?.Entries ?? [])
        {
            if (entry.Key is not "Fn::Transform")
            {
                Decide(entry.Key, entry.KeyPosition);
            }
        }
    }

    // Conditions may rest on each other in a chain that is longer than the call stack is deep: the last of it comes first.
    private void DecideMembers(string root, Node expression)
    {
        var conditions = stack.Section("Conditions")!;
        var seen = new HashSet<string>(StringComparer.Ordinal) { root };
        var pending = new Stack<(string Name, Node Expression, IEnumerator<ScalarNode> Members)>([(root, expression, Members(expression).GetEnumerator())]);
        while (pending.TryPeek(out var top))
        {
            if (top.Members.MoveNext())
            {
                var member = top.Members.Current;
                if (!_decided.ContainsKey(member.Text) && conditions[member.Text] is { } next)
                {
                    if (seen.Add(member.Text))
                    {
                        pending.Push((member.Text, next, Members(next).GetEnumerator()));
                    }
                    else
                    {
                        Circular(member.Text, member.Position);
                    }
                }

                continue;
            }

            pending.Pop();
            if (pending.Count > 0 && !_decided.ContainsKey(top.Name))
            {
                Remember(top.Name, Evaluate(top.Expression, top.Name));
            }
        }
    }

    // The conditions that an expression names, by Condition or as the first argument of Fn::If.
    private static IEnumerable<ScalarNode> Members(Node node) => node switch
    {
        MapNode { Entries: [{ Key: "Condition", Value: ScalarNode name }] } => [name],
        MapNode { Entries: [{ Key: "Fn::If", Value: ListNode { Items: [ScalarNode name, .. var rest] } }] } => rest.SelectMany(Members).Prepend(name),
        MapNode map => map.Entries.SelectMany(entry => Members(entry.Value)),
        ListNode list => list.Items.SelectMany(Members),
        _ => [],
    };

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
            "Fn::Equals" when call.Value is ListNode { Items: [var left, var right] } => Equals(left, right, name),
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
        var (leftValue, rightValue) = (stack.Resolver.Resolve(left), stack.Resolver.Resolve(right));
        return IsExcluded(left, leftValue, rightValue) || IsExcluded(right, rightValue, leftValue) ? Decision.False : Compare(leftValue, rightValue, name);
    }

    private Decision Compare(Node left, Node right, string name)
    {
        if (left is ChoiceNode choice)
        {
            return Either(choice.Condition, Compare(choice.WhenTrue, right, name), Compare(choice.WhenFalse, right, name), name);
        }

        if (right is ChoiceNode)
        {
            return Compare(right, left, name);
        }

        if (left is ScalarNode one && right is ScalarNode other)
        {
            return Decision.Of(one.Text == other.Text);
        }

        // A text that is written like the name of an unknown value is not that value.
        var (leftSymbol, rightSymbol) = (NodeText.Symbol(left), NodeText.Symbol(right));
        if (leftSymbol == rightSymbol && left is not ScalarNode && right is not ScalarNode)
        {
            return Decision.True;
        }

        // The same comparison, wherever it is written, is one condition.
        var key = string.CompareOrdinal(leftSymbol, rightSymbol) < 0 ? $"{leftSymbol}={rightSymbol}" : $"{rightSymbol}={leftSymbol}";
        if (!_comparisons.TryGetValue(key, out var condition))
        {
            _comparisons[key] = condition = new(name);
        }

        return Decision.Undecided(new(condition, true));
    }

    // What a choice between two answers comes to.
    private static Decision Either(ConditionLiteral condition, Decision whenTrue, Decision whenFalse, string name) =>
        whenTrue == whenFalse ? whenTrue
        : whenTrue.Known is { } holds && whenFalse.Known is not null ? Decision.Undecided(holds ? condition : condition.Negated)
        : Opaque(name);

    // A parameter takes none but its allowed values.
    private bool IsExcluded(Node expression, Node value, Node other) =>
        expression is MapNode { Entries: [{ Key: "Ref", Value: ScalarNode parameter }] } && value is not ScalarNode && other is ScalarNode wanted
        && stack.Parameters.AllowedValues(parameter.Text) is { } allowed && !allowed.Contains(wanted.Text, StringComparer.Ordinal);
}
