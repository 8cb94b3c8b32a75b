using System.Collections.Immutable;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>How the resources of a type are read.</summary>
internal sealed record TypeRead
{
    public required string Type { get; init; }

    public required ReadScope Scope { get; init; }

    /// <summary>The calls in their order; the lists among them are nested, each asked for each item of the one before.</summary>
    public required ImmutableArray<ReadCall> Calls { get; init; }

    /// <summary>Another list that has resources of the type.</summary>
    public required ImmutableArray<ReadCall> AlsoFrom { get; init; }

    /// <summary>How an API's document becomes properties.</summary>
    public required TypeMapping Mapping { get; init; }

    /// <summary>How AWS Config tells it; null where it does not, or not what matters.</summary>
    public ConfigShape? Config { get; init; }

    public required TypeIdentity Identity { get; init; }

    /// <summary>What AWS provides and nobody can change, if one of these holds: it is followed and not judged.</summary>
    public required ImmutableArray<DocumentCondition> Provided { get; init; }

    /// <summary>What no call answers, and why or where else it stands.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Unreadable { get; init; }

    /// <summary>What whoever reads the answers should know.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}
