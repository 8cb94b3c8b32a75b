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

    /// <summary>
    /// More rows of lists that have resources of the type, about which the same calls are made; a list that is asked for nothing begins the next row. One
    /// that two have, by its physical id, is one resource.
    /// </summary>
    public required ImmutableArray<ReadCall> AlsoFrom { get; init; }

    /// <summary>
    /// Whether those that stacks have are asked for by their physical ids too, because lists leave some out: of a family of task definitions all but the
    /// last. It stands in the document as the item itself would.
    /// </summary>
    public bool IsFoundById { get; init; }

    /// <summary>The rows of <see cref="AlsoFrom"/>.</summary>
    public IEnumerable<ImmutableArray<ReadCall>> AlsoRows
    {
        get
        {
            var (row, start) = (AlsoFrom, 0);
            for (var at = 1; at <= row.Length; at++)
            {
                if (at == row.Length || row[at].Arguments.Count == 0)
                {
                    yield return row[start..at];
                    start = at;
                }
            }
        }
    }

    /// <summary>How an API's document becomes properties.</summary>
    public required TypeMapping Mapping { get; init; }

    /// <summary>How AWS Config tells it; null where it does not, or not what matters.</summary>
    public ConfigShape? Config { get; init; }

    public required TypeIdentity Identity { get; init; }

    /// <summary>What AWS provides and nobody can change, if one of these holds: it is followed and not judged.</summary>
    public required ImmutableArray<DocumentCondition> Provided { get; init; }

    /// <summary>What tells that AWS or another resource made one, so that nobody declares it, and who did.</summary>
    public required ImmutableArray<MakerRow> MadeByOthers { get; init; }

    /// <summary>The events that CloudTrail records when one is made; none where none names it.</summary>
    public required ImmutableArray<CreationEvent> CreationEvents { get; init; }

    /// <summary>What no call answers, and why or where else it stands.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Unreadable { get; init; }

    /// <summary>What whoever reads the answers should know.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}
