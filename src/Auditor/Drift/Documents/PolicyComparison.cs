using System.Globalization;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>Compares two documents that are objects.</summary>
internal sealed class PolicyComparison(string path, PolicyDialect dialect)
{
    private const string Older = "2008-10-17";

    private readonly List<PropertyDifference> _differences = [];
    private readonly List<EquivalenceUse> _uses = [];
    private readonly List<NotCompared> _open = [];

    public ResourceComparison Compare(MapNode expected, MapNode actual, PolicySource left, PolicySource right)
    {
        if (left.Text != right.Text)
        {
            Use(PolicyEquivalences.JsonText, path);
        }

        var (here, there) = (PolicyDocumentForm.Read(expected, dialect), PolicyDocumentForm.Read(actual, dialect));
        CompareVersion(here, there);
        CompareId(here.Id, there.Id);
        CompareOthers(here.Others, there.Others);
        CompareStatements(here, there);
        return new([.. _differences.OrderBy(Rank)], [.. _uses.Distinct()], [.. _open]);
    }

    private void CompareVersion(PolicyDocumentForm expected, PolicyDocumentForm actual)
    {
        CompareKeys(expected.Version, actual.Version);
        var written = expected.Version?.Key ?? actual.Version?.Key ?? "Version";
        var (left, right) = (Values(expected.Version), Values(actual.Version));
        var answer = left.Compare(right);
        if (answer.IsSame)
        {
            if (expected.Version is null != actual.Version is null)
            {
                Use(PolicyEquivalences.Version, At(written));
            }
        }
        else if (answer.IsOpen)
        {
            Leave(At(written), answer.Reason!);
        }
        else if (!IsVersion(left) || !IsVersion(right) || expected.HasVariables == true || actual.HasVariables == true)
        {
            Differ(At(written), expected.Version?.Value, actual.Version?.Value);
        }
        else if (expected.HasVariables is null || actual.HasVariables is null)
        {
            Leave(At(written), "it matters where there are policy variables, and a part of the document is not known");
        }
        else
        {
            Use(PolicyEquivalences.VersionWithoutVariables, At(written));
        }
    }

    private void CompareId(MapEntry? expected, MapEntry? actual)
    {
        CompareKeys(expected, actual);
        if (expected is null && actual is { } given && !dialect.IsOfTemplates)
        {
            Use(PolicyEquivalences.Id, At(given.Key));
        }
        else
        {
            CompareEntries(expected, actual);
        }
    }

    private void CompareOthers(IReadOnlyList<MapEntry> expected, IReadOnlyList<MapEntry> actual)
    {
        foreach (var key in expected.Concat(actual).Select(entry => entry.Key).Distinct(StringComparer.Ordinal))
        {
            CompareEntries(Find(expected), Find(actual));

            MapEntry? Find(IReadOnlyList<MapEntry> entries) => entries.Where(entry => entry.Key == key).Select(entry => (MapEntry?)entry).FirstOrDefault();
        }
    }

    private void CompareEntries(MapEntry? expected, MapEntry? actual)
    {
        var (left, right) = (Text(expected, out var isLeftKnown), Text(actual, out var isRightKnown));
        if (left == right)
        {
            return;
        }

        var where = At((expected ?? actual)!.Value.Key);
        if (isLeftKnown && isRightKnown)
        {
            Differ(where, expected?.Value, actual?.Value);
        }
        else
        {
            Leave(where, OpenValue.ReasonOf((isLeftKnown ? actual : expected)!.Value.Value));
        }
    }

    private void CompareStatements(PolicyDocumentForm expected, PolicyDocumentForm actual)
    {
        var list = At(expected.List?.Key ?? actual.List?.Key ?? "Statement");
        CompareKeys(expected.List, actual.List);
        if ((expected.OpenReason ?? actual.OpenReason) is { } unknown)
        {
            if (expected.List is not { } here || actual.List is not { } there || PolicyText.Of(here.Value) != PolicyText.Of(there.Value))
            {
                Leave(list, unknown);
            }

            return;
        }

        if (expected.List?.Value is { } left && actual.List?.Value is { } right && left is ListNode != right is ListNode)
        {
            Use(PolicyEquivalences.SingleOrList, list);
        }

        var pairing = new PolicyPairing(expected.Statements, actual.Statements);
        var statements = new PolicyStatementComparison(dialect, _differences, _uses, _open);
        foreach (var pair in pairing.Pairs.OrderBy(pair => pair.Expected.Index))
        {
            statements.Compare(pair, Place(list, pair.Expected));
        }

        foreach (var (statement, equivalence) in pairing.Implied)
        {
            Use(equivalence, Place(list, statement));
        }

        if (IsReordered(pairing))
        {
            Use(PolicyEquivalences.StatementOrder, list);
        }

        ReportLeft(pairing, expected, actual, list);
    }

    private void ReportLeft(PolicyPairing pairing, PolicyDocumentForm expected, PolicyDocumentForm actual, string list)
    {
        var (left, right) = (Unmatched(expected, actual), Unmatched(actual, expected));
        foreach (var statement in left.Concat(right))
        {
            Leave(Place(list, statement), statement.Open!.Reason);
        }

        if (pairing.IsGivenUp)
        {
            Leave(list, "it has too many statements with parts that are not known");
            return;
        }

        // A statement that is not known may be any that the other side has.
        ReportAll(pairing.Removed, right.Count > 0, statement => new(DifferenceKind.Remove, Place(list, statement), statement.Node, null));
        ReportAll(pairing.Added, left.Count > 0, statement => new(DifferenceKind.Add, Place(list, statement), null, statement.Node));

        void ReportAll(IReadOnlyList<PolicyStatementForm> statements, bool mayBeThere, Func<PolicyStatementForm, PropertyDifference> difference)
        {
            if (!mayBeThere)
            {
                _differences.AddRange(statements.OrderBy(statement => statement.Index).Select(difference));
            }
        }
    }

    private static List<PolicyStatementForm> Unmatched(PolicyDocumentForm document, PolicyDocumentForm other)
    {
        var symbols = other.Statements.Where(statement => statement.Open is not null).Select(statement => statement.Open!.Symbol).ToHashSet(StringComparer.Ordinal);
        return [.. document.Statements.Where(statement => statement.Open is { } open && !symbols.Contains(open.Symbol))];
    }

    private static bool IsReordered(PolicyPairing pairing)
    {
        var places = pairing.Pairs.OrderBy(pair => pair.Expected.Index).Select(pair => pair.Actual.Index).ToList();
        return places.Zip(places.Skip(1)).Any(pair => pair.First > pair.Second);
    }

    // Statements by their places, what was added behind; all else stays in front, as it was found.
    private (int Group, int Place) Rank(PropertyDifference difference)
    {
        var steps = difference.Path.AsSpan(path.Length + 1);
        var rest = steps[(steps.IndexOf('/') + 1)..];
        var end = rest.IndexOf('/');
        return int.TryParse(end < 0 ? rest : rest[..end], CultureInfo.InvariantCulture, out var place)
            ? (end < 0 && difference.Kind is DifferenceKind.Add ? 2 : 1, place)
            : (0, 0);
    }

    private static string Place(string list, PolicyStatementForm statement) =>
        statement.Index < 0 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}/{statement.Index}");

    private void CompareKeys(MapEntry? expected, MapEntry? actual)
    {
        if (expected is { } left && actual is { } right && left.Key != right.Key)
        {
            Use(PolicyEquivalences.KeyCase, At(left.Key));
        }
    }

    private string? Text(MapEntry? entry, out bool isKnown)
    {
        isKnown = true;
        return entry is { } given ? PolicyText.Of(given.Value, dialect.IsOfTemplates, out isKnown) : null;
    }

    private static bool IsVersion(PolicyValues version) => version.Known.Keys.All(text => text is Older or "2012-10-17");

    private PolicyValues Values(MapEntry? version) =>
        PolicyValues.Of(version?.Value ?? new ScalarNode(Older, ScalarKind.Text, default), text => text, dialect.IsOfTemplates);

    private string At(string key) => $"{path}/{key}";

    private void Use(string equivalence, string where) => _uses.Add(new(equivalence, where));

    private void Leave(string where, string reason) => _open.Add(new(where, reason));

    private void Differ(string where, Node? expected, Node? actual) =>
        _differences.Add(new(expected is null ? DifferenceKind.Add : actual is null ? DifferenceKind.Remove : DifferenceKind.NotEqual, where, expected, actual));
}
