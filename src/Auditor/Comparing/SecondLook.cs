using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Comparing;

/// <summary>Whether one result would have found what another found: only then does it mean something that it has it not.</summary>
internal sealed class SecondLook
{
    private const string Stack = "AWS::CloudFormation::Stack";

    private readonly AuditResult _result;
    private readonly Dictionary<string, PolicyDescription> _policies;
    private readonly HashSet<string?> _templates;
    private readonly Dictionary<(string Policy, string Resource), string> _unread = [];
    private readonly Dictionary<string, string> _stacksUnread = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<(string? Account, string Type, string Id), AuditedResource>?> _there;
    private readonly Lazy<ILookup<(string Policy, (string? Account, string Type, string Id) Resource), Finding>> _found;

    /// <param name="result">The result that has it not.</param>
    public SecondLook(AuditResult result)
    {
        _result = result;
        _policies = result.Policies.DistinctBy(policy => policy.Id, StringComparer.Ordinal).ToDictionary(policy => policy.Id, StringComparer.Ordinal);
        _templates = result.Coverage.Select(entry => entry.Target).ToHashSet<string?>(StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            if (finding is { Outcome: Outcome.Unknown, Resource.Account: not null } && finding.Evidence.FirstOrDefault(evidence => evidence.IsUnread) is { } evidence)
            {
                _unread.TryAdd((finding.Policy, finding.Resource.Key), evidence.Actual);
            }
        }

        foreach (var entry in result.Coverage)
        {
            if (entry is { Type: Stack, Problem: { } problem })
            {
                _stacksUnread.TryAdd(entry.Target, problem);
            }
        }

        _there = new(() => result.Snapshot?.Select(one => one.Resource).ToLookup(Identity));
        _found = new(() => result.Findings.Where(finding => finding.Resource.Account is not null).ToLookup(finding => (finding.Policy, Identity(finding.Resource))));
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
        return LookedAt.Gap(new(finding.Policy, resource.LogicalId, resource.Type, resource.Account, resource.Region, resource.Template))
            ?? (resource.Account is null ? null : UnreadGap(finding) ?? StackGap(resource));
    }

    /// <summary>The finding as this result has it under another name, because the resource's stack was not read; null where it has none that is like it or milder.</summary>
    /// <param name="finding">A finding of the other result that this one has not under its own name.</param>
    public Finding? Renamed(Finding finding) =>
        StackProblem(finding.Resource) is null ? null
        : _found.Value[(finding.Policy, Identity(finding.Resource))].FirstOrDefault(one => one.Outcome <= finding.Outcome && IsRenamed(one.Resource, finding.Resource));

    // What is denied of a related resource may be just what the finding told of.
    private string? UnreadGap(Finding finding) =>
        _unread.TryGetValue((finding.Policy, finding.Resource.Key), out var reason) ? $"the policy could not be decided: {reason}" : null;

    // Where its stack was not read, a resource that is still there goes by another name, and so do its findings.
    private string? StackGap(AuditedResource resource) =>
        StackProblem(resource) is { } problem && MayBeRenamed(resource) ? $"whether it belongs to the stack {resource.Stack} was not read: {problem}" : null;

    private string? StackProblem(AuditedResource resource) => resource.Stack is null ? null : _stacksUnread.GetValueOrDefault($"{resource.Account}/{resource.Region}");

    private bool MayBeRenamed(AuditedResource resource) =>
        _there.Value is not { } there ? true
        : there[Identity(resource)].ToList() is { Count: > 0 } found ? found.Exists(one => IsRenamed(one, resource))

        // A part that only stacks declare apart is not told at all while nobody knows that one did.
        : ReadTable.Load().Find(resource.Type) is { IsOnlyOfStacks: true };

    // What is known to be of another stack was not renamed; it was moved.
    private static bool IsRenamed(AuditedResource now, AuditedResource before) =>
        (now.Arn is not null || now.Region is null || now.Region == before.Region) && (now.Stack is null || (now.Stack == before.Stack && now.Name != before.Name));

    // A global resource is of its stack's region, and of none where its stack is not known.
    private static (string? Account, string Type, string Id) Identity(AuditedResource resource) => (resource.Account, resource.Type, resource.Arn ?? resource.PhysicalId ?? resource.LogicalId);

    private string[]? TypesOf(string id) =>
        _policies.GetValueOrDefault(id) is not { } policy ? null
        : policy.ResourceTypes.IsEmpty ? [Policy.AnyType]
        : [.. policy.ResourceTypes];
}
