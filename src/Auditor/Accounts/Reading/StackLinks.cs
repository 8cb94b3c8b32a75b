using System.Collections.Concurrent;

namespace Auditor.Accounts.Reading;

/// <summary>Which stack, logical id and construct a live resource goes by, told from the stacks of all regions that were read.</summary>
internal sealed class StackLinks
{
    private readonly ConcurrentDictionary<string, string> _unlisted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Type, string Id), StackMember> _byId = new();
    private readonly ConcurrentDictionary<(string Type, string Key), StackMember> _byKey = new();
    private readonly ConcurrentDictionary<(string Stack, string? Region, string LogicalId), StackMember> _byLogicalId = new();

    /// <summary>Notes that stacks of a region could not be listed whole: what is linked to none may be of one of them.</summary>
    public void AddUnlisted(string region, string reason) => _unlisted.TryAdd(region, reason);

    /// <summary>Why a resource that is linked to no stack may be of one; null where it is of none for certain.</summary>
    /// <param name="region">Its region; null for a global one, which a stack of any region may have made.</param>
    public string? Unlisted(string? region) =>
        region is null ? _unlisted.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value).FirstOrDefault() : _unlisted.GetValueOrDefault(region);

    /// <summary>Adds what a resource is known by besides its physical id, where that is one that CloudFormation made up.</summary>
    public void AddKey(StackMember member, string key) => _byKey[(member.Type, key)] = member;

    /// <summary>Adds a resource of a stack.</summary>
    public void Add(StackMember member)
    {
        _byId[(member.Type, Regional(member.Origin.Region, member.PhysicalId))] = member;
        _byId[(member.Type, member.PhysicalId)] = member;
        _byLogicalId[(member.Origin.Stack!, member.Origin.Region, member.LogicalId)] = member;
        _byLogicalId[(member.Origin.Stack!, null, member.LogicalId)] = member;
    }

    /// <summary>The stack's resource that a document is by its physical id, or null.</summary>
    public StackMember? FindById(MappedDocument document) => Find(document.Type.Type, document.RegionOfStack, document.Identity.PhysicalIds);

    /// <summary>The stack's resource that the tags of CloudFormation name, or null.</summary>
    public StackMember? FindByTags(MappedDocument document) =>
        document.Tags is { Stack: { } stack, LogicalId: { } logicalId } ? FindByTags(document.Type.Type, document.RegionOfStack, stack, logicalId) : null;

    /// <summary>The stack's resource that is this one, or null.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="region">The region; null for a global one, which a stack of any region may have made.</param>
    /// <param name="ids">The physical ids that it may have, the likeliest first.</param>
    public StackMember? Find(string type, string? region, params IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (_byId.TryGetValue((type, region is null ? id : Regional(region, id)), out var member))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The stack's resource that a key tells, or null.</summary>
    public StackMember? FindByKey(string type, string key) => _byKey.GetValueOrDefault((type, key));

    /// <summary>
    /// The resource that tags of CloudFormation name, or null if its stack was not read, or if the tags were handed on: the instances of an Auto Scaling
    /// group have those of the group.
    /// </summary>
    public StackMember? FindByTags(string type, string? region, string stack, string logicalId) =>
        _byLogicalId.TryGetValue((stack, region, logicalId), out var member) && member.Type == type ? member : null;

    private static string Regional(string? region, string id) => $"{region} {id}";
}
