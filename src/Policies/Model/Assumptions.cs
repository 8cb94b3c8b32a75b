namespace Policies.Model;

/// <summary>Conditions taken as decided while a resource is judged, with what follows from them.</summary>
internal sealed class Assumptions
{
    private readonly Dictionary<Condition, bool> _assumed;
    private readonly Dictionary<Condition, bool?> _derived = [];

    private Assumptions(Dictionary<Condition, bool> assumed) => _assumed = assumed;

    public static Assumptions None { get; } = new([]);

    public Assumptions And(ConditionLiteral literal)
    {
        var assumed = new Dictionary<Condition, bool>(_assumed);
        var pending = new Stack<ConditionLiteral>([literal]);
        while (pending.TryPop(out var next))
        {
            if (!assumed.TryAdd(next.Condition, next.Holds))
            {
                continue;
            }

            // All of them hold only together, none of them only together: then each is decided too.
            if (next.Condition.Kind is ConditionKind.All && next.Holds)
            {
                next.Condition.Members.ToList().ForEach(pending.Push);
            }
            else if (next.Condition.Kind is ConditionKind.Any && !next.Holds)
            {
                next.Condition.Members.Select(member => member.Negated).ToList().ForEach(pending.Push);
            }
        }

        return new(assumed);
    }

    /// <summary>Whether the literal holds under the assumptions; null where they do not decide it.</summary>
    public bool? Decide(ConditionLiteral literal) =>
        _assumed.Count == 0 ? null : Decide(literal.Condition) is { } holds ? holds == literal.Holds : null;

    private bool? Decide(Condition condition)
    {
        if (_assumed.TryGetValue(condition, out var assumed))
        {
            return assumed;
        }

        if (condition.Kind is ConditionKind.Opaque)
        {
            return null;
        }

        lock (_derived)
        {
            if (_derived.TryGetValue(condition, out var known))
            {
                return known;
            }
        }

        var derived = Derive(condition);
        lock (_derived)
        {
            _derived[condition] = derived;
        }

        return derived;
    }

    private bool? Derive(Condition condition)
    {
        var deciding = condition.Kind is ConditionKind.Any;
        bool? answer = !deciding;
        foreach (var member in condition.Members)
        {
            var decided = Decide(member);
            if (decided == deciding)
            {
                return deciding;
            }

            answer = decided is null ? null : answer;
        }

        return answer;
    }
}
