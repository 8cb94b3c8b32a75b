using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Auditing;
using Auditor.Configuration;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>Makes resources in CloudFormation's shape of what was read of an account, under the names that their stacks gave them.</summary>
internal sealed class LiveGraph(string account, RegionSet regions, StackLinks links, Func<EnvironmentTarget, string?> environmentOf)
{
    // Shared by all resources of one place, because graphs compare origins by reference first.
    private readonly Dictionary<(string? Region, string? Environment), ResourceOrigin> _origins = [];

    /// <summary>Makes them.</summary>
    public AccountReading Make(IEnumerable<(PlannedRead Read, TypeReading Reading)> readings, IEnumerable<string> notReadable, IReadOnlyDictionary<string, ImmutableArray<string>> stackGaps, IEnumerable<DeployedTemplate> templates)
    {
        var (resources, unread, coverage) = (new List<ResourceDefinition>(), new List<UnreadResources>(), new List<CoverageEntry>());
        var all = readings.ToList();
        foreach (var (read, reading) in all)
        {
            resources.AddRange(reading.Documents.Select(document => Resource(read, document)));
            unread.AddRange(reading.Gaps.Select(gap => new UnreadResources(read.Type.Type, account, read.Region, $"not read: {gap}")));
            coverage.Add(new(Target(read.Region), read.Type.Type, "api", reading.Documents.Length, Problem(reading)));
        }

        foreach (var type in notReadable)
        {
            const string Why = "this version of the auditor does not read it from accounts";
            unread.Add(new(type, account, null, $"not read: {Why}"));
            coverage.Add(new(account, type, "api", 0, Why));
        }

        coverage.AddRange(stackGaps.SelectMany(gap => gap.Value.Select(reason => new CoverageEntry(Target(gap.Key), "AWS::CloudFormation::Stack", "api", 0, $"resources go by their physical ids: {reason}"))));
        return new(
            [.. resources.Concat(new AccountResources(account, regions, region => OriginOf(region, null)).Of(all)).OrderBy(resource => resource.Type, StringComparer.Ordinal).ThenBy(resource => resource.Origin.Region, StringComparer.Ordinal).ThenBy(resource => resource.PhysicalId, StringComparer.Ordinal)],
            [.. unread],
            [.. coverage.OrderBy(entry => entry.Target, StringComparer.Ordinal).ThenBy(entry => entry.Type, StringComparer.Ordinal)],
            [.. templates.OrderBy(template => template.Origin.Region, StringComparer.Ordinal).ThenBy(template => template.Origin.Stack, StringComparer.Ordinal)]);
    }

    private static string? Problem(TypeReading reading) =>
        reading.Gaps.IsEmpty && reading.Partial.IsEmpty ? null
        : string.Join("; ", reading.Gaps.Concat(reading.Partial.Select(partial => $"of single resources: {partial}")));

    private string Target(string? region) => region is null ? account : $"{account}/{region}";

    private ResourceDefinition Resource(PlannedRead read, ReadDocument document)
    {
        var region = document.Region ?? read.Region;
        var context = new MappingContext(account, region ?? regions.Global, regions.Partition);
        var mapped = read.Type.Mapping.Map(document, context);
        var properties = (MapNode)LiveNode.Of(mapped);
        var identity = read.Type.Identity.Of(document, mapped, context);
        var member = links.Find(read.Type.Type, read.Region, identity.PhysicalIds)
            ?? StackKeys.Of(read.Type.Type, properties).Select(key => links.FindByKey(read.Type.Type, key)).FirstOrDefault(found => found is not null)
            ?? ByTags(identity.Tags);
        return new ResourceDefinition(read.Type.Type, member?.LogicalId ?? identity.PhysicalId, Origin(member, region, identity.Tags), default)
        {
            ConstructPath = member?.ConstructPath,
            PhysicalId = identity.PhysicalId,
            Arn = identity.Arn,
        }.With(properties, member?.Attributes ?? default);
    }

    private StackMember? ByTags(IReadOnlyDictionary<string, string>? tags) =>
        tags is not null && tags.TryGetValue("aws:cloudformation:stack-name", out var stack) && tags.TryGetValue("aws:cloudformation:logical-id", out var logicalId) ? links.FindByTags(stack, logicalId) : null;

    // The stack of a global resource stands in some region, but the resource does not.
    private ResourceOrigin Origin(StackMember? member, string? region, IReadOnlyDictionary<string, string>? tags) => member is null
        ? OriginOf(region, tags)
        : member.Origin;

    private ResourceOrigin OriginOf(string? region, IReadOnlyDictionary<string, string>? tags)
    {
        var environment = environmentOf(new() { Account = account, Region = region, Tags = tags });
        if (!_origins.TryGetValue((region, environment), out var origin))
        {
            _origins[(region, environment)] = origin = new() { IsLive = true, Account = account, Region = region, Environment = environment };
        }

        return origin;
    }
}
