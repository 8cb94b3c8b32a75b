using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Comparing;

/// <summary>Whether one result would have found what another found: only then does it mean something that it has it not.</summary>
internal sealed class SecondLook
{
    private readonly AuditResult _result;
    private readonly Dictionary<string, PolicyDescription> _policies;
    private readonly HashSet<string?> _templates;

    /// <param name="result">The result that has it not.</param>
    public SecondLook(AuditResult result)
    {
        _result = result;
        _policies = result.Policies.DistinctBy(policy => policy.Id, StringComparer.Ordinal).ToDictionary(policy => policy.Id, StringComparer.Ordinal);
        _templates = result.Coverage.Select(entry => entry.Target).ToHashSet<string?>(StringComparer.Ordinal);
        LookedAt = new LookedAt(result.Coverage, new(result.Coverage, result.Errors), TypesOf, result.Judged);
    }

    /// <summary>What was looked at, by target and type.</summary>
    public LookedAt LookedAt { get; }

    /// <summary>Why a finding of the other result would not have been found here, as a clause; null where it would.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="other">The result that has it.</param>
    public string? Gap(Finding finding, AuditResult other)
    {
        if (_policies.GetValueOrDefault(finding.Policy) is not { } policy)
        {
            return "the policy took no part";
        }

        if (policy.NotIn.Contains(finding.Resource.Environment, StringComparer.Ordinal))
        {
            return $"the policy took no part {(finding.Resource.Environment is { } environment ? $"in {environment}" : "where there is no environment")}";
        }

        if (policy.Counts.Failed > 0)
        {
            return "the policy failed on some of what it judges";
        }

        // A template that is no longer there has no findings; one that nobody asked for has who knows what.
        if (finding.Resource.Template is { } template && !_templates.Contains(template) && !_result.Scope.SequenceEqual(other.Scope, StringComparer.Ordinal))
        {
            return $"{template} was not audited";
        }

        var resource = finding.Resource;
        return LookedAt.Gap(new(finding.Policy, resource.LogicalId, resource.Type, resource.Account, resource.Region, resource.Template));
    }

    private string[]? TypesOf(string id) =>
        _policies.GetValueOrDefault(id) is not { } policy ? null
        : policy.ResourceTypes.IsEmpty ? [Policy.AnyType]
        : [.. policy.ResourceTypes];
}
