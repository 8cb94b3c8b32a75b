using Auditor.Accounts.Reading;
using Auditor.Auditing;
using Auditor.Configuration;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>Tells which difference makes which policy fail: what holds of the resources as they should be and does not as they are.</summary>
/// <param name="before">The findings as it should be, or as it is before a change.</param>
/// <param name="policies">The policies, for what they look for.</param>
internal sealed class BrokenPolicies(IEnumerable<Finding> before, PolicyDirectory policies)
{
    private readonly Dictionary<(string Policy, ResourceKey Resource), Outcome> _before = Outcomes(before);

    /// <summary>Adds each finding that is new to the differences that cause it.</summary>
    /// <param name="differences">The differences of one account.</param>
    /// <param name="after">The findings as it is, or as it would be.</param>
    public void Attribute(IReadOnlyList<FoundDifference> differences, IEnumerable<Finding> after)
    {
        var byId = differences.ToLookup(difference => difference.Resource.LogicalId, StringComparer.Ordinal);
        var gone = differences.Where(difference => difference.Kind is DifferenceKind.Missing or DifferenceKind.Remove || difference is { Kind: DifferenceKind.PendingChange, Expected: null }).ToList();
        foreach (var finding in after.Where(finding => finding is { Outcome: Outcome.NonCompliant, Resource.Stack: not null }))
        {
            var was = _before.GetValueOrDefault((finding.Policy, Key(finding.Resource)), Outcome.Compliant);
            if (was is Outcome.NonCompliant)
            {
                continue;
            }

            foreach (var cause in Causes(finding, byId, gone, isCertain: was is Outcome.Compliant))
            {
                cause.Causes.Add(finding);
            }
        }
    }

    /// <summary>Adds the findings of resources that no stack manages to the differences that say so of them.</summary>
    /// <param name="differences">The differences of one account.</param>
    /// <param name="live">The findings of what is live.</param>
    public static void AttributeOwn(IEnumerable<FoundDifference> differences, IEnumerable<Finding> live)
    {
        var unmanaged = differences.Where(difference => difference.Kind is DifferenceKind.Unmanaged)
            .ToLookup(difference => (difference.Resource.Type, difference.Resource.Origin.Region, difference.Resource.LogicalId));
        foreach (var finding in live.Where(finding => finding is { Outcome: Outcome.NonCompliant, Resource: { Stack: null, Template: null } }))
        {
            // Of several that go by one name, as the records of a domain do, it is not known which one is meant.
            if (unmanaged[(finding.Resource.Type, finding.Resource.Region, finding.Resource.LogicalId)].ToList() is [var own])
            {
                own.Causes.Add(finding);
            }
        }
    }

    private static Dictionary<(string Policy, ResourceKey Resource), Outcome> Outcomes(IEnumerable<Finding> findings)
    {
        var outcomes = new Dictionary<(string, ResourceKey), Outcome>();
        foreach (var finding in findings)
        {
            outcomes[(finding.Policy, Key(finding.Resource))] = finding.Outcome;
        }

        return outcomes;
    }

    private static ResourceKey Key(AuditedResource resource) => new(resource.Stack, resource.Region, resource.LogicalId);

    // What the evidence points to; else, where it held before for certain, what differs of the resources that it names, or what is gone that the policy looks for.
    private List<FoundDifference> Causes(Finding finding, ILookup<string, FoundDifference> byId, IReadOnlyList<FoundDifference> gone, bool isCertain)
    {
        var named = finding.Evidence.SelectMany(evidence => Of(evidence.Resource).Where(difference => Concerns(difference.Path, evidence.Path))).Distinct(ReferenceEqualityComparer.Instance).Cast<FoundDifference>().ToList();
        if (named.Count > 0 || !isCertain)
        {
            return named;
        }

        var ofResources = finding.Evidence.Select(evidence => evidence.Resource).Append(finding.Resource.LogicalId).Distinct(StringComparer.Ordinal).SelectMany(Of).ToList();
        if (ofResources.Count > 0 || policies.Find(finding.Policy)?.Default is not { } policy || PolicyNeeds.Of([policy]) is not { } types)
        {
            return ofResources;
        }

        return [.. gone.Where(difference => types.Contains(difference.Resource.Type) && difference.Resource.Origin.Environment == finding.Resource.Environment)];

        // Stacks of one application have the same logical ids: the finding's own stack is meant, else its environment, else the only one.
        IEnumerable<FoundDifference> Of(string id)
        {
            var candidates = byId[id].Where(difference => difference.Kind is not DifferenceKind.Unmanaged).ToList();
            var own = candidates.Where(difference => difference.Resource.Origin.Stack == finding.Resource.Stack && difference.Resource.Origin.Region == finding.Resource.Region).ToList();
            var near = own.Count > 0 ? own : candidates.Where(difference => difference.Resource.Origin.Environment is { } environment && environment == finding.Resource.Environment).ToList();
            return near.Count > 0 ? near : candidates.Select(difference => difference.Resource.Origin.Stack).Distinct(StringComparer.Ordinal).Count() == 1 ? candidates : [];
        }
    }

    // One within the other, whatever their places in lists.
    private static bool Concerns(string? difference, string evidence)
    {
        if (difference is null)
        {
            return true;
        }

        var (first, second) = (Segments(difference), Segments(evidence));
        return first.Zip(second).All(pair => pair.First == pair.Second);
    }

    private static IEnumerable<string> Segments(string path) => path.Split('/').Where(segment => !segment.All(char.IsAsciiDigit));
}
