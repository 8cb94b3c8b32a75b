using System.Runtime.InteropServices;

namespace Auditor.Drift.Documents;

/// <summary>
/// Finds which statement has become which: those that mean the same, those that together say the same, and then those of one label or much in common.
/// Linear but for the few that are left at the end.
/// </summary>
internal sealed class PolicyPairing
{
    // Pairs of statements that are looked at one by one; AWS accepts no document with more.
    private const int MostPairs = 40_000;

    private const double Close = 0.5;

    // Statements that differ only in one of these say together what one says that has them all.
    private static readonly string[] Joined = ["Action", "Resource", "Principal"];

    private readonly List<PolicyStatementPair> _pairs = [];
    private readonly List<(PolicyStatementForm Statement, string Equivalence)> _implied = [];
    private readonly IReadOnlyList<PolicyStatementForm> _allExpected;
    private readonly IReadOnlyList<PolicyStatementForm> _allActual;
    private List<PolicyStatementForm> _expected;
    private List<PolicyStatementForm> _actual;

    public PolicyPairing(IReadOnlyList<PolicyStatementForm> expected, IReadOnlyList<PolicyStatementForm> actual)
    {
        (_allExpected, _allActual) = (expected, actual);
        (_expected, _actual) = ([.. expected.Where(statement => statement.Open is null)], [.. actual.Where(statement => statement.Open is null)]);
        PairBy(statement => $"{statement.Sid}\u000b{statement.Key}");
        PairBy(statement => statement.Key);
        DropRepeated();
        Array.ForEach(Joined, DropJoined);
        PairOpen();
        if (!IsGivenUp)
        {
            PairBy(statement => statement.Sid);
            PairClose();
        }
    }

    /// <summary>The statements that have become others, or are the same still.</summary>
    public IReadOnlyList<PolicyStatementPair> Pairs => _pairs;

    /// <summary>Statements of either side that say nothing that the others do not, with the equivalence by which that is so.</summary>
    public IReadOnlyList<(PolicyStatementForm Statement, string Equivalence)> Implied => _implied;

    /// <summary>Statements that are gone.</summary>
    public IReadOnlyList<PolicyStatementForm> Removed => _expected;

    /// <summary>Statements that were not there.</summary>
    public IReadOnlyList<PolicyStatementForm> Added => _actual;

    /// <summary>Whether there were too many statements with parts that are not known to tell which is which.</summary>
    public bool IsGivenUp { get; private set; }

    private void PairBy(Func<PolicyStatementForm, string?> key)
    {
        var waiting = new Dictionary<string, Queue<PolicyStatementForm>>(StringComparer.Ordinal);
        foreach (var statement in _actual)
        {
            if (key(statement) is { } name)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(waiting, name, out _) ??= new()).Enqueue(statement);
            }
        }

        foreach (var statement in _expected)
        {
            if (key(statement) is { } name && waiting.TryGetValue(name, out var queue) && queue.TryDequeue(out var same))
            {
                _pairs.Add(new(statement, same));
            }
        }

        Leave();
    }

    // Without what is paired by now.
    private void Leave()
    {
        var (expected, actual) = (_pairs.Select(pair => pair.Expected).ToHashSet(), _pairs.Select(pair => pair.Actual).ToHashSet());
        var implied = _implied.Select(one => one.Statement).ToHashSet();
        _expected = [.. _expected.Where(statement => !expected.Contains(statement) && !implied.Contains(statement))];
        _actual = [.. _actual.Where(statement => !actual.Contains(statement) && !implied.Contains(statement))];
    }

    private void DropRepeated()
    {
        var paired = _pairs.Select(pair => pair.Expected.Key).ToHashSet(StringComparer.Ordinal);
        _implied.AddRange(_expected.Concat(_actual).Where(statement => paired.Contains(statement.Key)).Select(statement => (statement, PolicyEquivalences.RepeatedStatement)));
        Leave();
    }

    private void DropJoined(string name)
    {
        var left = _expected.Concat(_actual).Where(statement => IsJoinable(statement, name)).ToHashSet();
        if (left.Count == 0)
        {
            return;
        }

        var (expected, actual) = (Join(_allExpected, name), Join(_allActual, name));
        _implied.AddRange(left
            .Where(statement => statement.KeyWithout(name) is var key && expected.TryGetValue(key, out var here) && actual.TryGetValue(key, out var there) && here.SetEquals(there))
            .OrderBy(statement => statement.Index)
            .Select(statement => (statement, PolicyEquivalences.SplitStatement)));
        Leave();
    }

    private static bool IsJoinable(PolicyStatementForm statement, string name) => !statement.IsOpen && statement.Elements.ContainsKey(name);

    // What all statements say of an element that say the same of all others.
    private static Dictionary<string, HashSet<string>> Join(IReadOnlyList<PolicyStatementForm> statements, string name)
    {
        var joined = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var statement in statements.Where(statement => IsJoinable(statement, name)))
        {
            var values = CollectionsMarshal.GetValueRefOrAddDefault(joined, statement.KeyWithout(name), out _) ??= new(StringComparer.Ordinal);
            values.UnionWith(statement.Elements[name].Parts.SelectMany(part => part.Values.Known.Keys.Select(value => $"{part.Key}\u0002{value}")));
        }

        return joined;
    }

    // As many as can be paired so that nothing differs for certain: else a guess in one place would make a difference in another.
    private void PairOpen()
    {
        if (!_expected.Concat(_actual).Any(statement => statement.IsOpen))
        {
            return;
        }

        if (_expected.Count * (long)_actual.Count > MostPairs)
        {
            IsGivenUp = true;
            return;
        }

        var candidates = _expected.ToDictionary(
            statement => statement,
            statement => _actual
                .Where(actual => (statement.IsOpen || actual.IsOpen) && !new PolicyStatementPair(statement, actual).Compare().IsDifferent)
                .OrderBy(actual => actual.Sid == statement.Sid ? 0 : 1)
                .ToList());
        var owners = new Dictionary<PolicyStatementForm, PolicyStatementForm>();
        foreach (var statement in _expected)
        {
            Claim(statement, candidates, owners, []);
        }

        _pairs.AddRange(owners.OrderBy(pair => pair.Value.Index).Select(pair => new PolicyStatementPair(pair.Value, pair.Key)));
        Leave();
    }

    private static bool Claim(PolicyStatementForm statement, Dictionary<PolicyStatementForm, List<PolicyStatementForm>> candidates, Dictionary<PolicyStatementForm, PolicyStatementForm> owners, HashSet<PolicyStatementForm> tried)
    {
        foreach (var candidate in candidates[statement])
        {
            if (tried.Add(candidate) && (!owners.TryGetValue(candidate, out var owner) || Claim(owner, candidates, owners, tried)))
            {
                owners[candidate] = statement;
                return true;
            }
        }

        return false;
    }

    private void PairClose()
    {
        if (_expected.Count * (long)_actual.Count > MostPairs)
        {
            foreach (var name in _expected.SelectMany(statement => statement.Elements.Keys).Distinct(StringComparer.Ordinal).ToList())
            {
                PairBy(statement => statement.Elements.ContainsKey(name) ? statement.KeyWithout(name) : null);
            }
        }

        if (_expected.Count * (long)_actual.Count > MostPairs)
        {
            return;
        }

        var close = _expected
            .SelectMany(expected => _actual.Select(actual => new PolicyStatementPair(expected, actual)))
            .Select(pair => (Pair: pair, Likeness: pair.Likeness()))
            .Where(scored => scored.Likeness > Close)
            .OrderByDescending(scored => scored.Likeness)
            .ThenBy(scored => scored.Pair.Expected.Index)
            .ThenBy(scored => scored.Pair.Actual.Index);
        var taken = new HashSet<PolicyStatementForm>();
        foreach (var (pair, _) in close)
        {
            if (!taken.Contains(pair.Expected) && !taken.Contains(pair.Actual))
            {
                taken.UnionWith([pair.Expected, pair.Actual]);
                _pairs.Add(pair);
            }
        }

        Leave();
    }
}
