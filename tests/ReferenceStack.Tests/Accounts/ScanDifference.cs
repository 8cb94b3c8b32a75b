using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts;

/// <summary>How the scan of an account that did not answer everything differs from one where it did.</summary>
internal sealed class ScanDifference
{
    private readonly ILookup<Key, Evaluation> _before;
    private readonly ILookup<Key, Evaluation> _after;
    private readonly ILookup<Key, Finding> _findings;
    private readonly HashSet<string> _gaps;

    public ScanDifference(AuditResult undisturbed, AuditResult disturbed)
    {
        _before = undisturbed.Evaluations.ToLookup(evaluation => Key.Of(evaluation.Policy, evaluation.Resource));
        _after = disturbed.Evaluations.ToLookup(evaluation => Key.Of(evaluation.Policy, evaluation.Resource));
        _findings = disturbed.Findings.ToLookup(finding => Key.Of(finding.Policy, finding.Resource));
        _gaps = disturbed.Coverage.Where(entry => entry.Problem is not null).Select(entry => entry.Type).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many verdicts became Unknown.</summary>
    public int Unknown => _before.Count(before => Outcomes(before).Single() is not Outcome.Unknown && Outcomes(_after[before.Key]) is [Outcome.Unknown]);

    /// <summary>What no scan may say: a verdict on what was not read, or nothing at all of what is there.</summary>
    /// <param name="reasons">What the evidence of a verdict that became Unknown says one of: the calls that failed.</param>
    public IEnumerable<string> Wrong(IReadOnlyCollection<string> reasons)
    {
        foreach (var before in _before)
        {
            switch (Outcomes(before), Outcomes(_after[before.Key]))
            {
                // Whether a policy applies may be open where it is not broken either way.
                case ([var was], [var now]) when was == now || (IsNotBroken(was) && IsNotBroken(now)):
                    break;
                case (_, [Outcome.Unknown]):
                    var evidence = _findings[before.Key].SelectMany(finding => finding.Evidence).ToList();
                    if (!evidence.Exists(one => reasons.Any(reason => one.Actual.Contains(reason, StringComparison.Ordinal))))
                    {
                        yield return $"{before.Key}: Unknown for another reason: {string.Join("; ", evidence.Select(one => one.Actual))}";
                    }

                    break;
                case (_, []) when _gaps.Contains(before.Key.Type):
                    break;

                // Only templates tell which parts of other resources, which are judged with them, are declared apart.
                case (_, []) when ReadTable.Load().Find(before.Key.Type) is { IsOnlyOfStacks: true } && _gaps.Contains("AWS::CloudFormation::Stack"):
                    break;
                case (_, []):
                    yield return $"{before.Key}: gone, and nothing says that {before.Key.Type} was not read whole";
                    break;
                case (var was, var now):
                    yield return $"{before.Key}: {string.Join(", ", was)} became {string.Join(", ", now)}";
                    break;
            }
        }

        // Without its stack a resource is judged by the policies of every environment, one that its own leaves out among them.
        var isAnywhere = _gaps.Contains("AWS::CloudFormation::Stack");
        foreach (var after in _after.Where(after => !_before.Contains(after.Key) && !(Outcomes(after) is [var said] && (said is Outcome.Unknown || (isAnywhere && IsNotBroken(said))))))
        {
            yield return $"{after.Key}: {string.Join(", ", Outcomes(after))}, and was not there before";
        }
    }

    /// <summary>What is called compliant still, though another answer to what was not read makes it something else.</summary>
    /// <param name="other">The scan with another answer.</param>
    public IEnumerable<string> Blind(AuditResult other)
    {
        var others = other.Evaluations.ToLookup(evaluation => Key.Of(evaluation.Policy, evaluation.Resource));
        return
            from before in _before
            let now = Outcomes(_after[before.Key])
            let otherwise = Outcomes(others[before.Key])
            where now is [var said] && IsNotBroken(said) && otherwise is [Outcome.NonCompliant]
            select $"{before.Key}: {now[0]}, though it would be NonCompliant if the answer were empty";
    }

    private static bool IsNotBroken(Outcome outcome) => outcome is Outcome.Compliant or Outcome.NotApplicable;

    private static Outcome[] Outcomes(IEnumerable<Evaluation> evaluations) => [.. evaluations.Select(evaluation => evaluation.Outcome)];

    // By what AWS calls it: without its stack a resource has no other name.
    private sealed record Key(string Policy, string Type, string Id, string? Account, string? Region)
    {
        public static Key Of(string policy, AuditedResource resource) => new(policy, resource.Type, resource.PhysicalId ?? resource.LogicalId, resource.Account, IsGlobal(resource.Type) ? null : resource.Region);

        // One that no stack is known to have made is of no region.
        private static bool IsGlobal(string type) => ReadTable.Load().Find(type)?.Scope is ReadScope.Account;

        public override string ToString() => $"{Policy} on {Type} {Id} in {Account}/{Region}";
    }
}
