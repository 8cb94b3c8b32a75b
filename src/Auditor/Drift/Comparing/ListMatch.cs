using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Finds for each item of a list the one that it became in another list; in time that grows with their length, not its square.</summary>
internal sealed class ListMatch
{
    private const int FewEnough = 32;

    private readonly ListItem[] _expected;
    private readonly ListItem[] _actual;
    private readonly bool[] _isTaken;

    public ListMatch(ListItem[] expected, ListItem[] actual)
    {
        (_expected, _actual) = (expected, actual);
        ActualOf = new int[expected.Length];
        Array.Fill(ActualOf, -1);
        _isTaken = new bool[actual.Length];
    }

    /// <summary>For each expected item the place of the actual one, or -1.</summary>
    public int[] ActualOf { get; }

    /// <summary>Whether items that are the same stand in another order.</summary>
    public bool IsReordered { get; private set; }

    /// <summary>Matches items wherever they stand.</summary>
    public void Unordered()
    {
        By(item => item.Symbol);
        By(item => item.Form);
        By(item => item.Key);
        IsReordered = !IsAscending();
        Leftovers();
        Last();
        Remaining();
    }

    /// <summary>Matches items in their order.</summary>
    public void Ordered()
    {
        var (start, end) = Ends();
        var (expectedEnd, actualEnd) = (_expected.Length - end, _actual.Length - end);
        if (Array.TrueForAll(_expected[start..expectedEnd], item => item.Key is not null) && Array.TrueForAll(_actual[start..actualEnd], item => item.Key is not null))
        {
            By(item => item.Key);
            IsReordered = !IsAscending();
            Leftovers();
            Last();
            return;
        }

        if (IsShuffled(start, expectedEnd, actualEnd))
        {
            By(item => item.Form);
            IsReordered = true;
            return;
        }

        var (from, fromActual) = (start, start);
        foreach (var (anchor, actualAnchor) in LongestRun.Of(Anchors(start, expectedEnd, actualEnd)))
        {
            Pairwise(from, anchor, fromActual, actualAnchor);
            Take(anchor, actualAnchor);
            (from, fromActual) = (anchor + 1, actualAnchor + 1);
        }

        Pairwise(from, expectedEnd, fromActual, actualEnd);
    }

    private void Take(int expected, int actual)
    {
        ActualOf[expected] = actual;
        _isTaken[actual] = true;
    }

    private void By(Func<ListItem, string?> identity)
    {
        var open = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _actual.Length; i++)
        {
            if (!_isTaken[i] && identity(_actual[i]) is { } text)
            {
                if (!open.TryGetValue(text, out var queue))
                {
                    open.Add(text, queue = new());
                }

                queue.Enqueue(i);
            }
        }

        for (var i = 0; i < _expected.Length; i++)
        {
            if (ActualOf[i] < 0 && identity(_expected[i]) is { } text && open.TryGetValue(text, out var queue) && queue.TryDequeue(out var at))
            {
                Take(i, at);
            }
        }
    }

    private bool IsAscending()
    {
        var last = -1;
        foreach (var at in ActualOf)
        {
            if (at >= 0 && at < last)
            {
                return false;
            }

            last = Math.Max(last, at);
        }

        return true;
    }

    // Objects that are the same but for one member are one object, of which that member changed.
    private void Leftovers()
    {
        var open = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _actual.Length; i++)
        {
            foreach (var text in _isTaken[i] ? [] : AllButOne(_actual[i]))
            {
                if (!open.TryGetValue(text, out var queue))
                {
                    open.Add(text, queue = new());
                }

                queue.Enqueue(i);
            }
        }

        for (var i = 0; i < _expected.Length && open.Count > 0; i++)
        {
            foreach (var text in ActualOf[i] >= 0 ? [] : AllButOne(_expected[i]))
            {
                if (open.TryGetValue(text, out var queue) && Free(queue) is { } at)
                {
                    Take(i, at);
                    break;
                }
            }
        }
    }

    private int? Free(Queue<int> queue)
    {
        while (queue.TryDequeue(out var at))
        {
            if (!_isTaken[at])
            {
                return at;
            }
        }

        return null;
    }

    private static IEnumerable<string> AllButOne(ListItem item)
    {
        if (item.Members is not { } members)
        {
            yield break;
        }

        // All of it, which another may have with one more.
        yield return string.Join(',', members.Select(member => $"{member.Key}={member.Value}"));
        for (var but = 0; but < members.Count; but++)
        {
            var rest = string.Join(',', members.Where((_, index) => index != but).Select(member => $"{member.Key}={member.Value}"));
            yield return rest;
            yield return $"{members[but].Key}|{rest}";
        }
    }

    // Items of which parts are not known go with what they can be; texts that are left, with those that are left.
    private void Remaining()
    {
        var expected = Enumerable.Range(0, _expected.Length).Where(index => ActualOf[index] < 0).ToList();
        var actual = new LinkedList<int>(Enumerable.Range(0, _actual.Length).Where(index => !_isTaken[index]));
        foreach (var index in expected.Where(index => _expected[index].Form is null))
        {
            for (var (node, tries) = (actual.First, 0); node is not null && tries < FewEnough; node = node.Next, tries++)
            {
                if (Likeness.CanBe(_expected[index].Node, _actual[node.Value].Node))
                {
                    Take(index, node.Value);
                    actual.Remove(node);
                    break;
                }
            }
        }

        var scalars = new Queue<int>(actual.Where(index => _actual[index].Node is ScalarNode));
        foreach (var index in expected.Where(index => ActualOf[index] < 0 && _expected[index].Node is ScalarNode))
        {
            if (scalars.TryDequeue(out var at))
            {
                Take(index, at);
            }
        }
    }

    // One object is left on each side, and half of it at least is the same.
    private void Last()
    {
        var expected = Array.FindIndex(ActualOf, at => at < 0);
        var actual = Array.IndexOf(_isTaken, false);
        if (expected >= 0 && actual >= 0 && Array.FindIndex(ActualOf, expected + 1, at => at < 0) < 0 && Array.IndexOf(_isTaken, false, actual + 1) < 0
            && (_expected.Length + _actual.Length == 2 || _expected[expected].Key is null || _actual[actual].Key is null)
            && Likeness.IsHalf(_expected[expected].Node, _actual[actual].Node))
        {
            Take(expected, actual);
        }
    }

    private (int Start, int End) Ends()
    {
        var most = Math.Min(_expected.Length, _actual.Length);
        var start = 0;
        while (start < most && IsSame(_expected[start], _actual[start]))
        {
            Take(start, start);
            start++;
        }

        var end = 0;
        while (end < most - start && IsSame(_expected[^(end + 1)], _actual[^(end + 1)]))
        {
            end++;
            Take(_expected.Length - end, _actual.Length - end);
        }

        return (start, end);
    }

    private static bool IsSame(ListItem left, ListItem right) => left.Symbol == right.Symbol || (left.Form is not null && left.Form == right.Form);

    private bool IsShuffled(int start, int expectedEnd, int actualEnd) =>
        expectedEnd - start > 1 && expectedEnd == actualEnd
        && Array.TrueForAll(_expected[start..expectedEnd], item => item.Form is not null)
        && _expected[start..expectedEnd].Select(item => item.Form).Order(StringComparer.Ordinal)
            .SequenceEqual(_actual[start..actualEnd].Select(item => item.Form).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    // Items that are in both lists, once in each.
    private List<(int Expected, int Actual)> Anchors(int start, int expectedEnd, int actualEnd)
    {
        var once = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = start; i < actualEnd; i++)
        {
            if (_actual[i].Form is { } form && !once.TryAdd(form, i))
            {
                once[form] = -1;
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new List<(int, int)>();
        for (var i = start; i < expectedEnd; i++)
        {
            if (_expected[i].Form is { } form && seen.Add(form) && once.TryGetValue(form, out var at) && at >= 0)
            {
                pairs.Add((i, at));
            }
        }

        return pairs;
    }

    private void Pairwise(int from, int to, int fromActual, int toActual)
    {
        for (var (i, j) = (from, fromActual); i < to && j < toActual; i++, j++)
        {
            Take(i, j);
        }
    }
}
