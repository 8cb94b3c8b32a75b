using System.Collections.Frozen;
using System.Collections.Immutable;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>
/// AWS shows the rules of a group and the inline policies of a principal with their owner, whether a template declares them there or as resources of their
/// own. What a stack declared apart stands apart here too, under its logical id, and is taken out of its owner, so that nothing is judged twice.
/// </summary>
internal static class SeparateParts
{
    private static readonly FrozenDictionary<string, (string List, string PartType, string Owner, string? OwnerName)[]> Owners =
        new Dictionary<string, (string List, string PartType, string Owner, string? OwnerName)[]>(StringComparer.Ordinal)
        {
            ["AWS::EC2::SecurityGroup"] =
            [
                ("SecurityGroupIngress", "AWS::EC2::SecurityGroupIngress", "GroupId", null),
                ("SecurityGroupEgress", "AWS::EC2::SecurityGroupEgress", "GroupId", null),
            ],
            ["AWS::IAM::Role"] = [("Policies", "AWS::IAM::Policy", "Roles", "RoleName"), ("Policies", "AWS::IAM::RolePolicy", "RoleName", "RoleName")],
            ["AWS::IAM::User"] = [("Policies", "AWS::IAM::Policy", "Users", "UserName"), ("Policies", "AWS::IAM::UserPolicy", "UserName", "UserName")],
            ["AWS::IAM::Group"] = [("Policies", "AWS::IAM::Policy", "Groups", "GroupName"), ("Policies", "AWS::IAM::GroupPolicy", "GroupName", "GroupName")],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    // What is one thing under two types; where a stack declares the second, by the id of what it is of, the first is none of its own.
    private static readonly FrozenDictionary<string, (string Subjects, string OtherType)> Same = new Dictionary<string, (string Subjects, string OtherType)>(StringComparer.Ordinal)
    {
        ["AWS::SNS::TopicPolicy"] = ("Topics", "AWS::SNS::TopicInlinePolicy"),
        ["AWS::SQS::QueuePolicy"] = ("Queues", "AWS::SQS::QueueInlinePolicy"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The resources without parts that no stack declared apart, and owners without those that one did.</summary>
    public static IEnumerable<ResourceDefinition> Of(IReadOnlyCollection<ResourceDefinition> resources, ReadTable table)
    {
        var apart = resources
            .Where(resource => IsPart(resource, table))
            .SelectMany(part => StackKeys.Of(table.Find(part.Type)!.Identity.Key, part.Properties as MapNode).Select(key => (part.Type, key)))
            .ToHashSet();
        return resources
            .Where(resource => resource.Origin.Stack is not null || table.Find(resource.Type) is not { IsOnlyOfStacks: true })
            .Where(resource => resource.Origin.Stack is not null || !Same.TryGetValue(resource.Type, out var other) || !IsOneOf(resource, other.Subjects, other.OtherType, apart))
            .Select(resource => Owners.TryGetValue(resource.Type, out var lists) && apart.Count > 0 ? Without(resource, lists, apart, table) : resource);
    }

    private static bool IsOneOf(ResourceDefinition resource, string subjects, string otherType, HashSet<(string Type, string Key)> apart) =>
        (resource.Properties as MapNode)?[subjects] is ListNode list && list.Items.OfType<ScalarNode>().Any(subject => apart.Contains((otherType, $"|{subject.Text}")));

    private static bool IsPart(ResourceDefinition resource, ReadTable table) => resource.Origin.Stack is not null && table.Find(resource.Type) is { IsOnlyOfStacks: true };

    private static ResourceDefinition Without(ResourceDefinition owner, (string List, string PartType, string Owner, string? OwnerName)[] lists, HashSet<(string Type, string Key)> apart, ReadTable table)
    {
        var properties = (MapNode)owner.Properties;
        foreach (var (list, partType, reference, ownerName) in lists)
        {
            if (properties[list] is not ListNode parts || (ownerName is null ? owner.PhysicalId : (properties[ownerName] as ScalarNode)?.Text) is not { } name)
            {
                continue;
            }

            var key = table.Find(partType)!.Identity.Key;
            var kept = parts.Items.RemoveAll(part => part is MapNode map && StackKeys.Of(key, With(map, reference, name, isList: ownerName is not null && ownerName != reference)).Any(one => apart.Contains((partType, one))));
            properties = new([.. properties.Entries.Select(entry => entry.Key == list ? entry with { Value = new ListNode(kept, parts.Position) } : entry)], properties.Position);
        }

        return ReferenceEquals(properties, owner.Properties) ? owner : new ResourceDefinition(owner.Type, owner.LogicalId, owner.Origin, owner.Position)
        {
            ConstructPath = owner.ConstructPath,
            PhysicalId = owner.PhysicalId,
            Arn = owner.Arn,
            IsProvided = owner.IsProvided,
            Changed = owner.Changed,
        }.With(properties, owner.Attributes);
    }

    // A policy of its own names its principals in a list, an inline one its role and a rule its group by a text.
    private static MapNode With(MapNode part, string reference, string name, bool isList)
    {
        Node owner = new ScalarNode(name, ScalarKind.Text, default);
        return new(ImmutableArray.Create(new MapEntry(reference, default, isList ? new ListNode([owner], default) : owner)).AddRange(part.Entries), part.Position);
    }
}
