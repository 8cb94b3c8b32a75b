using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Drift.Inventory;

/// <summary>Tells the live resources that no stack manages, but for those that AWS, another resource or another account made.</summary>
/// <param name="reading">What was read of the account.</param>
/// <param name="table">What tells resources apart.</param>
internal sealed class Unmanaged(AccountReading reading, ReadTable table)
{
    /// <summary>The row of what AWS or another resource made, so that nobody declares it.</summary>
    public const string MadeByOthers = "made-by-others";

    private const string Stack = "AWS::CloudFormation::Stack";
    private const string OfAccounts = "Account::";

    private readonly Makers _makers = new(reading, table);
    private readonly HashSet<string?> _listed = reading.Listed.Select(place => place.Region).ToHashSet<string?>(StringComparer.Ordinal);

    /// <summary>The resources of the account that no stack manages.</summary>
    public StackComparison Compare()
    {
        var (differences, tally) = (ImmutableArray.CreateBuilder<FoundDifference>(), new DriftTally());
        foreach (var resource in reading.Resources.Where(resource => resource is { Origin.Stack: null, IsProvided: false } && resource.Type != Stack && !resource.Type.StartsWith(OfAccounts, StringComparison.Ordinal)))
        {
            if (_makers.Of(resource) is { } maker)
            {
                tally.EquivalentWhole(resource.Type, MadeByOthers, maker);
            }
            else if (NotKnown(resource) is { } reason)
            {
                tally.NotComparedWhole(resource.Type, $"whether a stack manages it is not known, because {reason}");
            }
            else
            {
                differences.Add(new(DifferenceKind.Unmanaged, resource, null, null, null) { Key = LiveKey.Of(resource, table).Key });
            }
        }

        return new(differences.DrainToImmutable(), tally, 0);
    }

    // A stack of any region may have made what is of none.
    private string? NotKnown(ResourceDefinition resource) =>
        resource.Origin.Region is null && !reading.IsOfAllRegions ? "it is of no region, and not every region was read, of which a stack may have made it"
        : !(resource.Origin.Region is { } region ? _listed.Contains(region) : _listed.Count == reading.Regions) ? "stacks could not be listed"
        : reading.MakersUnread.TryGetValue(LiveKey.Of(resource, table), out var unread) ? $"it may be one that AWS made: {unread}"
        : null;
}
