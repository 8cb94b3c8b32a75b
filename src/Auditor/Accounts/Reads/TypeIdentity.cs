using System.Collections.Immutable;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>What a resource is known by.</summary>
internal sealed record TypeIdentity
{
    /// <summary>What CloudFormation may have as its physical id, the likeliest first; none where it is generated.</summary>
    public required ImmutableArray<ValueTemplate> PhysicalIds { get; init; }

    public ValueTemplate? Arn { get; init; }

    /// <summary>The properties that together tell it apart where the physical id does not; none where it does.</summary>
    public required ImmutableArray<IdentityKey> Key { get; init; }

    /// <summary>The property that has its tags, or null.</summary>
    public string? Tags { get; init; }

    /// <summary>Whether CloudFormation puts its own tags on the type.</summary>
    public bool HasStackTags { get; init; }

    /// <summary>Whether several go by one physical id, such as the records of a name, so that the key counts where it is known.</summary>
    public bool IsShared { get; init; }

    /// <summary>What <c>Fn::GetAtt</c> yields, where no property of that path does.</summary>
    public required ImmutableArray<KeyValuePair<string, ValueTemplate>> Attributes { get; init; }
}
