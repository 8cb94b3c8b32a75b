using System.Collections.Immutable;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Auditor.Configuration;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>Makes resources in CloudFormation's shape of what was read of an account, under the names that their stacks gave them.</summary>
internal sealed class LiveGraph(string account, RegionSet regions, ReadTable table, StackLinks links, Func<EnvironmentTarget, string?> environmentOf)
{
    /// <summary>Why a type is never read, whatever is allowed.</summary>
    private const string NotReadable = "this version of the auditor does not read it from accounts";

    // Why a type is not read that no policy was seen to look for.
    private const string NotAsked = "no policy of this scan is known to look for it";

    // Shared by all resources of one place, because graphs compare origins by reference first.
    private readonly Dictionary<(string? Region, string? Environment, string? Unread), ResourceOrigin> _origins = [];

    /// <summary>Makes them.</summary>
    public AccountReading Make(IEnumerable<(PlannedRead Read, TypeReading Reading)> readings, IEnumerable<string> notReadable, IEnumerable<string> notAsked, IReadOnlyDictionary<string, ImmutableArray<string>> stackGaps, IEnumerable<DeployedTemplate> templates)
    {
        var (resources, unread, coverage) = (new List<ResourceDefinition>(), new List<UnreadResources>(), new List<CoverageEntry>());
        var all = readings.ToList();
        foreach (var (read, reading) in all)
        {
            resources.AddRange(reading.Documents.Select(document => Resource(read, document)));
            unread.AddRange(reading.Gaps.Select(gap => new UnreadResources(read.Type.Type, account, read.Region, $"not read: {gap}")));
            coverage.Add(new(Target(read.Region), read.Type.Type, reading.Source, reading.Documents.Length, Problem(reading)) { AsOf = reading.AsOf, Note = reading.Note });
        }

        foreach (var type in notReadable)
        {
            unread.Add(new(type, account, null, $"not read: {NotReadable}"));
            coverage.Add(new(account, type, "api", 0, NotReadable));
        }

        // Not in the coverage, because nothing is known to miss them; whoever looks for one after all is told.
        unread.AddRange(notAsked.Select(type => new UnreadResources(type, account, null, $"not read: {NotAsked}")));
        var distinct = resources.DistinctBy(resource => (resource.Type, IsOfNoRegion(resource.Arn) ? null : resource.Origin.Region, resource.PhysicalId, Key(resource))).ToList();
        coverage.AddRange(stackGaps.SelectMany(gap => gap.Value.Select(reason => new CoverageEntry(Target(gap.Key), "AWS::CloudFormation::Stack", "api", 0, reason))));
        return new(
            [.. SeparateParts.Of(distinct, table)
                .Concat(new AccountResources(account, regions, region => OriginOf(region, null, unlisted: null)).Of(all))
                .OrderBy(resource => resource.Type, StringComparer.Ordinal)
                .ThenBy(resource => resource.Origin.Region, StringComparer.Ordinal)
                .ThenBy(resource => resource.PhysicalId, StringComparer.Ordinal)],
            [.. unread],
            [.. coverage.OrderBy(entry => entry.Target, StringComparer.Ordinal).ThenBy(entry => entry.Type, StringComparer.Ordinal)],
            [.. templates.OrderBy(template => template.Origin.Region, StringComparer.Ordinal).ThenBy(template => template.Origin.Stack, StringComparer.Ordinal)]);
    }

    // A global cluster is listed in each of its regions, but its ARN names none.
    private static bool IsOfNoRegion(string? arn) => arn?.Split(':', 5) is [_, _, _, "", _];

    // Records of several types go by one name, and CloudFormation knows each of them by it.
    private string Key(ResourceDefinition resource) => string.Join('\n', StackKeys.Of(table.Find(resource.Type)!.Identity.Key, resource.Properties as MapNode));

    private static string? Problem(TypeReading reading) =>
        reading.Gaps.IsEmpty && reading.Partial.IsEmpty ? null
        : string.Join("; ", reading.Gaps.Concat(reading.Partial.Select(partial => $"of single resources: {partial}")));

    private string Target(string? region) => region is null ? account : $"{account}/{region}";

    private ResourceDefinition Resource(PlannedRead read, ReadDocument document)
    {
        var type = read.Type;

        // A trail of several regions is listed in each of them and belongs to one; buckets are listed together and are in one each.
        var home = Document.Text(Document.Member(document.Content, "HomeRegion"));
        var region = home ?? Document.Text(Document.Member(document.Content, "BucketRegion")) ?? read.Region ?? (document.Region == read.AskedIn ? null : document.Region);
        var context = regions.ContextOf(account, document.Region) with { IsConfig = document.IsConfig, Untold = document.Untold };
        var mapped = ResourceMapper.Map(type, document.Content, context);
        var identity = ResourceIdentity.Of(type, document.Content, mapped, context);
        var properties = (MapNode)LiveNode.Of(mapped);
        var keys = StackKeys.Of(type.Identity.Key, properties).ToList();
        var tags = StackTags.Of(document.Content);
        var ofStacks = home ?? read.Region;
        var member = links.Find(type.Type, ofStacks, identity.PhysicalIds)
            ?? keys.Select(key => links.FindByKey(type.Type, key)).FirstOrDefault(found => found is not null)
            ?? (tags.Stack is { } stack && tags.LogicalId is { } logicalId ? links.FindByTags(type.Type, ofStacks, stack, logicalId) : null);
        var id = identity.PhysicalId ?? string.Join('|', keys.FirstOrDefault()?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? []);
        return new ResourceDefinition(type.Type, member?.LogicalId ?? id, member?.Origin ?? OriginOf(region, tags.Own, links.Unlisted(ofStacks) ?? tags.Unread), default)
        {
            ConstructPath = member?.ConstructPath,
            PhysicalId = id,
            Arn = identity.Arn,
            Changed = document.Captured,
            IsProvided = type.Provided.Any(condition => condition.Holds(document.Content) is true),
        }.With(properties, member?.Attributes ?? (links.Unlisted(ofStacks) is { } reason ? StackAttributes.Unread(reason) : default));
    }

    private ResourceOrigin OriginOf(string? region, IReadOnlyDictionary<string, string>? tags, string? unlisted)
    {
        var environment = environmentOf(new() { Account = account, Region = region, Tags = tags });
        var unread = environment is null && unlisted is not null ? $"not read: {unlisted}" : null;
        if (!_origins.TryGetValue((region, environment, unread), out var origin))
        {
            _origins[(region, environment, unread)] = origin = new() { IsLive = true, Account = account, Region = region, Environment = environment, EnvironmentUnread = unread };
        }

        return origin;
    }
}
