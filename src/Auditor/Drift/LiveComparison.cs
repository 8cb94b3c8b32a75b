using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Drift.Comparing;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Drift;

/// <summary>Compares the resources of deployed stacks with the live ones.</summary>
internal sealed class LiveComparison
{
    private readonly ReadTable _table;
    private readonly Dictionary<ResourceKey, ResourceDefinition> _expected = [];
    private readonly ILookup<(string? Stack, string? Region), ResourceDefinition> _declared;
    private readonly ILookup<ResourceKey, ResourceDefinition> _live;
    private readonly ILookup<string, UnreadResources> _unread;
    private readonly Movers _movers;
    private readonly CustomSettings _custom;
    private readonly DeclaredAttachments _attachments;

    /// <summary>A comparison of what was read of an account.</summary>
    public LiveComparison(AccountReading reading, ReadTable table)
    {
        _table = table;
        foreach (var resource in reading.Expected?.Resources ?? [])
        {
            _expected[ResourceKey.Of(resource)] = resource;
        }

        _declared = _expected.Values.Where(resource => resource.Type != TemplateFile.Type).ToLookup(resource => (resource.Origin.Stack, resource.Origin.Region));
        _live = reading.Resources.Where(resource => resource.Origin.Stack is not null).ToLookup(ResourceKey.Of);
        _unread = reading.Unread.ToLookup(unread => unread.Type, StringComparer.Ordinal);
        _movers = new(reading.Resources);
        _custom = new(_expected.Values);
        _attachments = new(_expected.Values, reading.Stacks);
    }

    /// <summary>Compares a stack.</summary>
    public StackComparison Compare(DeployedStack stack)
    {
        var (differences, tally, compared) = (ImmutableArray.CreateBuilder<FoundDifference>(), new DriftTally(), 0);
        var tags = stack.Tags;
        foreach (var member in stack.Members)
        {
            var key = new ResourceKey(stack.Name, stack.Origin.Region, member.LogicalId);
            var live = _live[key].Where(resource => resource.Type == member.Type).ToList();
            if (!_expected.TryGetValue(key, out var expected))
            {
                tally.NotComparedWhole(member.Type, "its stack lists it and its template does not declare it");
            }
            else if (member.Status is { } status && status.EndsWith("_FAILED", StringComparison.Ordinal))
            {
                tally.NotComparedWhole(member.Type, $"CloudFormation failed with it ({status}), so that it need not be what its template says");
            }
            else if (live.Count == 0)
            {
                if (NotSeen(member, expected) is { } reason)
                {
                    tally.NotComparedWhole(member.Type, reason);
                }
                else
                {
                    compared++;
                    differences.Add(new(DifferenceKind.Missing, Gone(member, expected), null, expected.Properties, null));
                }
            }
            else
            {
                compared++;
                differences.AddRange(SharedPolicies.Lacking(expected, live, _table));
                tally.Add(member.Type, new ResourceComparison([], [], [.. SharedPolicies.NotKnown(expected, _table)]));
                foreach (var resource in live)
                {
                    var declared = SharedPolicies.ShareOf(expected, resource, _table);
                    var comparison = _custom.Without(resource, Compare(declared, resource, tags));
                    tally.Add(member.Type, comparison);
                    differences.AddRange(comparison.Differences.Select(one => new FoundDifference(one.Kind, resource, one.Path, one.Expected, one.Actual) { ExpectedIn = declared, ActualIn = resource }));
                }
            }
        }

        var listed = stack.Members.Select(member => member.LogicalId).ToHashSet(StringComparer.Ordinal);
        foreach (var declared in _declared[(stack.Name, stack.Origin.Region)].Where(declared => !listed.Contains(declared.LogicalId)))
        {
            tally.NotComparedWhole(declared.Type, "its stack declares it and lists none");
        }

        return new(differences.DrainToImmutable(), tally, compared);
    }

    private ResourceComparison Compare(ResourceDefinition expected, ResourceDefinition live, IReadOnlyDictionary<string, string> tags) => ResourceComparer.Compare(
        expected.Type,
        HandedOnTags.Of(expected, live, tags),
        _attachments.Without(expected, live),
        new()
        {
            Account = live.Origin.Account,
            Region = live.Origin.Region,
            Partition = live.Arn?.Split(':', 3) is ["arn", { Length: > 0 } partition, _] ? partition : "aws",
            PhysicalId = live.PhysicalId,
            Read = _table.Find(expected.Type),
            StackTags = tags,
            Moved = _movers.Of(expected, live),
        });

    // Null where it would have been seen, so that it is gone.
    private string? NotSeen(StackMember member, ResourceDefinition expected)
    {
        var type = member.Type;
        if (_table.Find(type) is not { } read)
        {
            return type.StartsWith("Custom::", StringComparison.Ordinal) || type == "AWS::CloudFormation::CustomResource" ? "a custom resource is what its function makes of it"
                : type == "AWS::CDK::Metadata" ? "it is nothing but a note of CDK's"
                : "this version of the auditor does not read it from accounts";
        }

        if (_unread[type].FirstOrDefault(unread => unread.Region is null || read.Scope is ReadScope.Account || unread.Region == member.Origin.Region) is { } gap)
        {
            return gap.Reason;
        }

        // Functions and their aliases are asked for permissions, their numbered versions are not.
        if (type == "AWS::Lambda::Permission" && (expected.Properties as MapNode)?["FunctionName"] is ScalarNode { Text: var function } && function[(function.LastIndexOf(':') + 1)..] is { Length: > 0 } version && version.All(char.IsAsciiDigit))
        {
            return "it is of a numbered version of its function, which is not asked for permissions";
        }

        return read.Identity.PhysicalIds.IsEmpty && !StackKeys.Of(read.Identity.Key, expected.Properties as MapNode).Any() ? "what it is known by is not known"
            : SharedPolicies.NotKnown(expected, _table).FirstOrDefault() is { } open ? $"for whom it is declared is not wholly known: {open.Reason}"
            : null;
    }

    private static ResourceDefinition Gone(StackMember member, ResourceDefinition expected) =>
        new ResourceDefinition(member.Type, member.LogicalId, member.Origin, default) { ConstructPath = member.ConstructPath ?? expected.ConstructPath, PhysicalId = member.PhysicalId }.With(expected.Properties);
}
