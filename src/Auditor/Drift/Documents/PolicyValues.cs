using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>The values of a part of a statement: which they are matters, not their order or how often they stand there.</summary>
internal sealed class PolicyValues
{
    // No document has more; what cannot be told of these is not worth the time.
    private const int MostOpen = 64;

    // A list within a list is none that AWS accepts.
    private const int MaximumDepth = 8;

    private readonly Dictionary<string, Node> _known = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<OpenValue> _open = [];
    private readonly StringComparison _comparison;

    private PolicyValues(bool isList, StringComparison comparison) => (IsList, _comparison) = (isList, comparison);

    /// <summary>Whether they are written as a list.</summary>
    public bool IsList { get; }

    /// <summary>How many there are, as often as they are written.</summary>
    public int Count { get; private set; }

    /// <summary>Whether some are not known.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>Whether there may turn out to be none.</summary>
    public bool IsOptional => _known.Count == 0 && _open.TrueForAll(open => open.MayBeNothing);

    public bool IsEmpty => _known.Count == 0 && _open.Count == 0;

    /// <summary>The values that are known, spelled alike.</summary>
    public IReadOnlyDictionary<string, Node> Known => _known;

    /// <summary>Equal keys are equal values.</summary>
    public string Key => field ??= string.Join('\u0003', _known.Keys.Order(StringComparer.Ordinal).Concat(_open.Select(open => $"\u0004{open.Symbol}").Order(StringComparer.Ordinal)));

    /// <summary>Reads a value or a list of values.</summary>
    /// <param name="node">The value or list.</param>
    /// <param name="spell">Spells what means the same alike.</param>
    /// <param name="isOfTemplates">Whether a reference is a value.</param>
    /// <param name="comparison">How case matters.</param>
    public static PolicyValues Of(Node node, Func<string, string> spell, bool isOfTemplates, StringComparison comparison = StringComparison.Ordinal)
    {
        var values = new PolicyValues(node is ListNode, comparison);
        values.Add(node, spell, isOfTemplates, 0);
        return values;
    }

    /// <summary>Whether they are the same values as others.</summary>
    public PolicyAnswer Compare(PolicyValues others)
    {
        if (!IsOpen && !others.IsOpen)
        {
            return _known.Count == others._known.Count && _known.Keys.All(others._known.ContainsKey) ? PolicyAnswer.Same : PolicyAnswer.Differs;
        }

        if (Key == others.Key)
        {
            return PolicyAnswer.Same;
        }

        var (left, right) = (Unmatched(others), others.Unmatched(this));
        if (left.Count == 0 && right.Count == 0)
        {
            return PolicyAnswer.Differs;
        }

        var open = PolicyAnswer.Open((left.Count > 0 ? left : right)[0].Reason);
        return left.Count > MostOpen || right.Count > MostOpen || (CanCover(right, others) && others.CanCover(left, this)) ? open : PolicyAnswer.Differs;
    }

    /// <summary>How many values both have, of all that one of them has; between 0 and 1.</summary>
    public double Likeness(PolicyValues others)
    {
        var common = _known.Keys.Count(others._known.ContainsKey);
        var all = _known.Count + others._known.Count - common;
        return all == 0 ? 1 : (double)common / all;
    }

    /// <summary>Whether both stand in the same order, each as often.</summary>
    public bool IsInOrderOf(PolicyValues others) => _order.SequenceEqual(others._order, StringComparer.Ordinal);

    private List<OpenValue> Unmatched(PolicyValues others)
    {
        var symbols = others._open.Select(open => open.Symbol).ToHashSet(StringComparer.Ordinal);
        return [.. _open.Where(open => !symbols.Contains(open.Symbol))];
    }

    // Each value that only this side knows may be an open one of the other, and each open one of the other may be a value here.
    private bool CanCover(List<OpenValue> open, PolicyValues others) =>
        _known.All(value => others._known.ContainsKey(value.Key) || open.Exists(one => IsPossible(one, value)))
        && (IsOpen || open.TrueForAll(one => one.MayBeNothing || _known.Any(value => IsPossible(one, value))));

    private bool IsPossible(OpenValue open, KeyValuePair<string, Node> value) =>
        open.CanBe(value.Key, _comparison) || (value.Value is ScalarNode written && open.CanBe(written.Text, _comparison));

    private void Add(Node node, Func<string, string> spell, bool isOfTemplates, int depth)
    {
        switch (node)
        {
            case AbsentNode:
                return;
            case ListNode list when depth < MaximumDepth:
                foreach (var item in list.Items)
                {
                    Add(item, spell, isOfTemplates, depth + 1);
                }

                return;
            case ScalarNode scalar:
                AddKnown(spell(scalar.Text), node);
                return;
            case MapNode or ListNode when PolicyText.Of(node, isOfTemplates, out var isKnown) is var text && isKnown:
                AddKnown(text, node);
                return;
            case var _ when PolicyText.IsKnown(node, isOfTemplates):
                AddKnown(PolicyText.Reference + NodeText.Symbol(node), node);
                return;
            default:
                Count++;
                _open.Add(new(node));
                return;
        }
    }

    private void AddKnown(string text, Node node)
    {
        Count++;
        if (_known.TryAdd(text, node))
        {
            _order.Add(text);
        }
    }
}
