using System.Collections.Immutable;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>How the resources of a type are read.</summary>
internal sealed record TypeRead
{
    public required string Type { get; init; }

    public required ReadScope Scope { get; init; }

    /// <summary>
    /// Whether its resources are made only where a stack declares them, because what they are also stands in another resource, which is judged: a rule
    /// in its security group, an inline policy in its role.
    /// </summary>
    public bool IsOnlyOfStacks { get; init; }

    /// <summary>The calls in their order; the lists among them are nested, each asked for each item of the one before.</summary>
    public required ImmutableArray<ReadCall> Calls { get; init; }

    /// <summary>Another row of lists that has resources of the type, about which the same calls are made. One that both have, by its physical id, is one resource.</summary>
    public required ImmutableArray<ReadCall> AlsoFrom { get; init; }

    /// <summary>How an API's document becomes properties.</summary>
    public required TypeMapping Mapping { get; init; }

    /// <summary>How AWS Config tells it; null where it does not, or not what matters.</summary>
    public ConfigShape? Config { get; init; }

    public required TypeIdentity Identity { get; init; }

    /// <summary>What AWS provides and nobody can change, if one of these holds: it is followed and not judged.</summary>
    public required ImmutableArray<DocumentCondition> Provided { get; init; }

    /// <summary>What tells that AWS or another resource made one, so that nobody declares it, and who did.</summary>
    public required ImmutableArray<KeyValuePair<DocumentCondition, string>> MadeByOthers { get; init; }

    /// <summary>What no call answers, and why or where else it stands.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Unreadable { get; init; }

    /// <summary>What whoever reads the answers should know.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}
