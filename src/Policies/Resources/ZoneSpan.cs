using Policies.Model;

namespace Policies.Resources;

/// <summary>Counts the zones of subnets. Items of <c>Fn::GetAZs</c> are different zones if their indices differ; their names are not known.</summary>
internal static class ZoneSpan
{
    private const string Selected = "${select:";

    /// <summary>How a zone is told: zones told in one way are the same if their keys are, those told in two ways may be.</summary>
    internal enum Spelling
    {
        /// <summary>By something that is not known; different keys may be the same zone.</summary>
        Other,

        /// <summary>By name, such as <c>us-east-1a</c>.</summary>
        Name,

        /// <summary>By id, such as <c>use1-az1</c>.</summary>
        Id,

        /// <summary>By its index in <c>Fn::GetAZs</c>.</summary>
        Index,
    }

    /// <summary>Holds if the subnets are in as many zones as wanted.</summary>
    /// <param name="subnets">The subnets.</param>
    /// <param name="minimum">How many zones are wanted.</param>
    /// <param name="answer">Gives the answer with what was found, such as <c>us-east-1a</c>.</param>
    public static Verdict Spans(Many<Subnet> subnets, int minimum, Func<Outcome, string, Verdict> answer)
    {
        var zones = subnets.Elements.Select(element => (Zone: element.Item.Zone, IsCertain: !element.Presence.IsUnknown)).ToList();
        var named = zones.Where(one => one.Zone is not null).Select(one => one.Zone!).Distinct().ToList();
        var anonymous = zones.Count(one => one.Zone is null);
        var certain = zones
            .Where(one => one is { IsCertain: true, Zone.Spelling: not Spelling.Other })
            .Select(one => one.Zone!)
            .Distinct()
            .GroupBy(zone => zone.Spelling)
            .Select(group => group.Count())
            .DefaultIfEmpty(0)
            .Max();
        var outcome = certain >= minimum ? Outcome.Compliant
            : subnets.Unseen.IsUnknown || named.Count + anonymous >= minimum ? Outcome.Unknown
            : Outcome.NonCompliant;
        var found = named.Count == 0 ? "zones that are not named" : string.Join(", ", named.Select(zone => zone.Key).Order(StringComparer.Ordinal));
        var verdict = answer(outcome, found);
        if (outcome is Outcome.Unknown && subnets.Unseen.IsUnknown)
        {
            return subnets.Unseen & verdict;
        }

        // Of an account it is to be said which call did not tell whether they are there.
        return verdict.IsUnknown
            ? subnets.Elements.Where(element => element.Presence.IsUnknown && element.Item.Resource.Origin.IsLive).Aggregate(verdict, (all, element) => all & element.Presence)
            : verdict;
    }

    /// <summary>Holds if a subnet is in a zone; null for one that is not named.</summary>
    public static Verdict IsIn(this Subnet subnet, Zone? theirs)
    {
        var mine = subnet.Zone;
        var outcome = mine is null || theirs is null ? Outcome.Unknown
            : mine == theirs ? Outcome.Compliant
            : mine.Spelling == theirs.Spelling && mine.Spelling is not Spelling.Other ? Outcome.NonCompliant
            : Outcome.Unknown;
        return subnet.AvailabilityZone.Answer(
            outcome,
            theirs is { } wanted ? $"zone {wanted.Key}" : "the zone of the other subnet",
            mine is { } found ? $"zone {found.Key}" : "a zone that is not named");
    }

    extension(Subnet subnet)
    {
        /// <summary>
        /// The zone; null where EC2 chooses it, or a condition does. The region of <c>Fn::GetAZs</c> is the stack's, whatever way it is written.
        /// </summary>
        public Zone? Zone
        {
            get
            {
                var zone = subnet.AvailabilityZone;
                return zone.Symbol is not Value<string>.Known { Content: var symbol } ? null
                    : zone.Node is ScalarNode ? new(subnet.IsZoneId ? Spelling.Id : Spelling.Name, symbol)
                    : symbol.StartsWith(Selected, StringComparison.Ordinal) && symbol.Contains("${zones:", StringComparison.Ordinal)
                        ? new(Spelling.Index, $"{symbol.AsSpan(Selected.Length, symbol.IndexOf(':', Selected.Length) - Selected.Length)} of Fn::GetAZs")
                    : new(Spelling.Other, symbol);
            }
        }
    }

    /// <summary>A zone as a subnet tells it.</summary>
    /// <param name="Spelling">How it is told.</param>
    /// <param name="Key">By what.</param>
    internal sealed record Zone(Spelling Spelling, string Key);
}
