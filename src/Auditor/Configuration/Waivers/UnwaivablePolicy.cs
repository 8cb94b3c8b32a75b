namespace Auditor.Configuration.Waivers;

/// <summary>Finds waivers of policies that cannot be waived. A pattern that fits others too is no mistake, and does not reach them.</summary>
internal static class UnwaivablePolicy
{
    public static void Report(IEnumerable<Waiver> waivers, PolicyDirectory policies, AuditConfiguration configuration, ProblemKind kind, ICollection<Problem> problems)
    {
        foreach (var waiver in waivers)
        {
            if (!waiver.IsOfDrift && !policies.Matching(waiver.Policy).Any(configuration.IsWaivable))
            {
                problems.Add(new(kind, $"{waiver.Policy} cannot be waived: policies.json says \"waivable\": false; remove the waiver", waiver.Source.File, waiver.Source.Line, waiver.Source.Column));
            }
        }
    }
}
