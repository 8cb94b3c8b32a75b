using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>What was read of one resource, and what it is in CloudFormation's shape.</summary>
internal sealed class MappedDocument
{
    private readonly MappingContext _context;

    /// <summary>Maps a document.</summary>
    /// <param name="type">How its type is read.</param>
    /// <param name="document">What was read.</param>
    /// <param name="context">Where it was read.</param>
    /// <param name="region">The region of the resource; null for a global one.</param>
    /// <param name="regionOfStack">The region in which its stack is looked for; null for any.</param>
    public MappedDocument(TypeRead type, ReadDocument document, MappingContext context, string? region, string? regionOfStack)
    {
        (Type, Read, _context, Region, RegionOfStack) = (type, document, context, region, regionOfStack);
        var mapped = ResourceMapper.Map(type, document.Content, context);
        Identity = ResourceIdentity.Of(type, document.Content, mapped, context);
        Properties = (MapNode)LiveNode.Of(mapped);
        Tags = StackTags.Of(document.Content);
    }

    public TypeRead Type { get; }

    public ReadDocument Read { get; }

    public string? Region { get; }

    public string? RegionOfStack { get; }

    public ResourceIdentity Identity { get; }

    public MapNode Properties { get; }

    public StackTags Tags { get; }

    /// <summary>What it is known by besides its physical id.</summary>
    public IEnumerable<string> Keys => StackKeys.Of(Type.Identity.Key, Properties);

    /// <summary>Who made it, where nobody declares it because AWS or another resource made it; else null.</summary>
    /// <param name="isMadeByOthers">Whether what has a type and a physical id, or an ARN, was made so.</param>
    public string? Maker(Func<string, string, bool> isMadeByOthers) => Type.MadeByOthers.FirstOrDefault(row => row.Holds(Read.Content, _context, isMadeByOthers) is true)?.Reason;

    /// <summary>Why it is not known whether AWS or another resource made it; null where it is known.</summary>
    public string? MakerUnread => Type.MadeByOthers
        .Where(row => row.Holds(Read.Content, _context, (_, _) => true) is null)
        .Select(row => UnreadMarker.Reason(row.Unread(Read.Content)))
        .FirstOrDefault(reason => reason is not null);

    /// <summary>What <c>Fn::GetAtt</c> yields, or null where it is not known. Few are asked for, so that what they are told from is not kept.</summary>
    public string? Attribute(string name)
    {
        JsonObject mapped = ResourceMapper.Map(Type, Read.Content, _context);
        return ResourceIdentity.Attribute(Type, name, Read.Content, mapped, _context);
    }
}
