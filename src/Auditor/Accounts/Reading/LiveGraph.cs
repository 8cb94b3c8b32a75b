using System.Collections.Immutable;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Templates;
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
    /// <param name="readings">What was read of each type and where.</param>
    /// <param name="notReadable">The types that can never be read.</param>
    /// <param name="notAsked">The types that nobody asked for.</param>
    /// <param name="stacks">The stacks of each region.</param>
    /// <param name="keepsExpected">Whether the reading tells what the stacks' templates say that their resources should be.</param>
    public AccountReading Make(
        IEnumerable<(PlannedRead Read, TypeReading Reading)> readings,
        IEnumerable<string> notReadable,
        IEnumerable<string> notAsked,
        IReadOnlyCollection<(string Region, StackReading Reading)> stacks,
        bool keepsExpected = false)
    {
        var (resources, unread, coverage) = (new List<ResourceDefinition>(), new List<UnreadResources>(), new List<CoverageEntry>());
        var all = readings.ToList();
        var mapped = all.Select(one => one.Reading.Documents.Select(document => Map(one.Read, document)).ToList()).ToList();
        var deployed = stacks.SelectMany(region => region.Reading.Stacks).ToImmutableArray();
        var expected = AddKeys(deployed, mapped.SelectMany(documents => documents));
        var makers = new MakerBook(table);
        var claims = new StackClaims(links, mapped.SelectMany(documents => documents));
        foreach (var ((read, reading), documents) in all.Zip(mapped))
        {
            foreach (var document in documents)
            {
                var resource = Resource(document, claims);
                resources.Add(resource);
                if (keepsExpected)
                {
                    makers.Add(resource, document);
                }
            }

            unread.AddRange(reading.Gaps.Select(gap => new UnreadResources(read.Type.Type, account, read.Region, $"{Evidence.Unread}{gap}")));
            coverage.Add(new(Target(read.Region), read.Type.Type, reading.Source, reading.Documents.Length, Problem(reading)) { AsOf = reading.AsOf, Note = reading.Note });
        }

        foreach (var type in notReadable)
        {
            unread.Add(new(type, account, null, $"{Evidence.Unread}{NotReadable}"));
            coverage.Add(new(account, type, "api", 0, NotReadable));
        }

        // Not in the coverage, because nothing is known to miss them; whoever looks for one after all is told.
        unread.AddRange(notAsked.Select(type => new UnreadResources(type, account, null, $"{Evidence.Unread}{NotAsked}")));
        var distinct = resources.DistinctBy(resource => (resource.Type, IsOfNoRegion(resource.Arn) ? null : resource.Origin.Region, resource.PhysicalId, Key(resource))).ToList();
        coverage.AddRange(stacks.SelectMany(region => region.Reading.Gaps.Select(reason => new CoverageEntry(Target(region.Region), "AWS::CloudFormation::Stack", "api", 0, reason))));
        return new(
            [.. SeparateParts.Of(distinct, table)
                .Concat(new AccountResources(account, regions, region => OriginOf(region, null, unlisted: null)).Of(all))
                .OrderBy(resource => resource.Type, StringComparer.Ordinal)
                .ThenBy(resource => resource.Origin.Region, StringComparer.Ordinal)
                .ThenBy(resource => resource.PhysicalId, StringComparer.Ordinal)],
            [.. unread],
            [.. coverage.OrderBy(entry => entry.Target, StringComparer.Ordinal).ThenBy(entry => entry.Type, StringComparer.Ordinal)],
            [.. deployed.OrderBy(stack => stack.Origin.Region, StringComparer.Ordinal).ThenBy(stack => stack.Name, StringComparer.Ordinal)])
        {
            Expected = keepsExpected ? expected : null,
            MadeByOthers = makers.MadeByOthers(),
            MakersUnread = makers.Unread,
            IsOfAllRegions = regions.IsWhole,
            Regions = regions.All.Length,
            StackNames = [.. stacks.SelectMany(region => region.Reading.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Unlisted = [.. stacks.Where(region => region.Reading.Unlisted is not null).OrderBy(region => region.Region, StringComparer.Ordinal).Select(region => region.Reading.Unlisted!)],
            Listed = [.. stacks.Where(region => links.Unlisted(region.Region) is null && (region.Reading.Gaps.IsEmpty || !region.Reading.Stacks.IsEmpty)).Select(region => (account, region.Region))],
        };
    }

    // What AWS shows no physical id of is told by its properties, which may refer to what was read.
    private TemplateGraph AddKeys(ImmutableArray<DeployedStack> stacks, IEnumerable<MappedDocument> documents)
    {
        var members = new Dictionary<StackMember, MappedDocument>(ReferenceEqualityComparer.Instance);
        var all = documents.ToList();
        foreach (var (document, member) in all.Select(document => (document, links.FindById(document))).Concat(all.Select(document => (document, links.FindByTags(document)))))
        {
            if (member is not null)
            {
                members.TryAdd(member, document);
            }
        }

        var expected = new DeployedTemplates(stacks).Expected((member, attribute) => members.TryGetValue(member, out var document) ? document.Attribute(attribute) : null);
        var byName = stacks.SelectMany(stack => stack.Members).ToLookup(member => (member.Origin.Stack, member.Origin.Region, member.LogicalId));
        foreach (var resource in expected.Resources)
        {
            foreach (var key in StackKeys.Of(table.Find(resource.Type)?.Identity.Key ?? [], resource.Properties as MapNode))
            {
                foreach (var member in byName[(resource.Origin.Stack, resource.Origin.Region, resource.LogicalId)])
                {
                    links.AddKey(member, key);
                }
            }
        }

        return expected;
    }

    // A global cluster is listed in each of its regions, but its ARN names none.
    private static bool IsOfNoRegion(string? arn) => arn?.Split(':', 5) is [_, _, _, "", _];

    // Records of several types go by one name, and CloudFormation knows each of them by it.
    private string Key(ResourceDefinition resource) => string.Join('\n', StackKeys.Of(table.Find(resource.Type)!.Identity.Key, resource.Properties as MapNode));

    private static string? Problem(TypeReading reading) =>
        reading.Gaps.IsEmpty && reading.Partial.IsEmpty ? null
        : string.Join("; ", reading.Gaps.Concat(reading.Partial.Select(partial => $"of single resources: {partial}")));

    private string Target(string? region) => region is null ? account : $"{account}/{region}";

    private MappedDocument Map(PlannedRead read, ReadDocument document)
    {
        // A trail of several regions is listed in each of them and belongs to one; buckets are listed together and are in one each.
        var home = Document.Text(Document.Member(document.Content, "HomeRegion"));
        var region = home ?? Document.Text(Document.Member(document.Content, "BucketRegion")) ?? read.Region ?? (document.Region == read.AskedIn ? null : document.Region);
        return new(read.Type, document, regions.ContextOf(account, document.Region) with { IsConfig = document.IsConfig, Untold = document.Untold }, region, home ?? read.Region);
    }

    private ResourceDefinition Resource(MappedDocument document, StackClaims claims)
    {
        var type = document.Type;
        var member = claims.MemberOf(document);
        var id = document.Identity.PhysicalId ?? string.Join('|', document.Keys.FirstOrDefault()?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? []);
        var unlisted = links.Unlisted(document.RegionOfStack);
        return new ResourceDefinition(type.Type, member?.LogicalId ?? id, member?.Origin ?? OriginOf(document.Region, document.Tags.Own, unlisted ?? document.Tags.Unread), default)
        {
            ConstructPath = member?.ConstructPath,
            PhysicalId = id,
            Arn = document.Identity.Arn,
            Changed = document.Read.Captured,
            IsProvided = type.Provided.Any(condition => condition.Holds(document.Read.Content) is true),
        }.With(document.Properties, member?.Attributes ?? (unlisted is not null ? StackAttributes.Unread(unlisted) : default));
    }

    private ResourceOrigin OriginOf(string? region, IReadOnlyDictionary<string, string>? tags, string? unlisted)
    {
        var environment = environmentOf(new() { Account = account, Region = region, Tags = tags });
        var unread = environment is null && unlisted is not null ? $"{Evidence.Unread}{unlisted}" : null;
        if (!_origins.TryGetValue((region, environment, unread), out var origin))
        {
            _origins[(region, environment, unread)] = origin = new() { IsLive = true, Account = account, Region = region, Environment = environment, EnvironmentUnread = unread };
        }

        return origin;
    }
}
