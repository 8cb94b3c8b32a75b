namespace Auditor.Drift.Documents;

/// <summary>A statement as it should be, and what it has become.</summary>
/// <param name="Expected">As it should be.</param>
/// <param name="Actual">As it is.</param>
internal sealed record PolicyStatementPair(PolicyStatementForm Expected, PolicyStatementForm Actual)
{
    private const string Not = "Not";

    // What says most about which statement is which.
    private static double Weight(string name) => name switch
    {
        "Action" or "NotAction" or "Resource" or "NotResource" => 3,
        "Principal" or "NotPrincipal" or "Condition" => 2,
        _ => 1,
    };

    /// <summary>Whether they mean the same, whatever their labels.</summary>
    public PolicyAnswer Compare() => Names().Aggregate(PolicyAnswer.Same, (answer, name) => answer.IsDifferent ? answer : answer & Compare(name));

    /// <summary>Whether an element of them means the same.</summary>
    public PolicyAnswer Compare(string name) => (Expected.Elements.GetValueOrDefault(name), Actual.Elements.GetValueOrDefault(name)) switch
    {
        ({ } expected, { } actual) => expected.Compare(actual),
        ({ AbsenceReason: { } reason }, null) => PolicyAnswer.Open(reason),
        (null, { AbsenceReason: { } reason }) => PolicyAnswer.Open(reason),
        (null, null) => PolicyAnswer.Same,
        _ => PolicyAnswer.Differs,
    };

    /// <summary>How much they have in common; between 0 and 1.</summary>
    public double Likeness()
    {
        var (common, all) = (0.0, 0.0);
        foreach (var name in Names())
        {
            // NotAction in place of Action is one element that differs.
            all += IsOpposite(name) ? 0 : Weight(name);
            if (Expected.Elements.TryGetValue(name, out var expected) && Actual.Elements.TryGetValue(name, out var actual))
            {
                common += Weight(name) * expected.Likeness(actual);
            }
        }

        return all == 0 ? 1 : common / all;
    }

    private bool IsOpposite(string name) => name.StartsWith(Not, StringComparison.Ordinal) && Names().Contains(name[Not.Length..], StringComparer.Ordinal);

    /// <summary>The elements that either has: those of the expected one first, as it is written.</summary>
    public IEnumerable<string> Names() => Expected.Elements.Keys.Concat(Actual.Elements.Keys.Where(name => !Expected.Elements.ContainsKey(name)));
}
