using Policies.Model;

namespace Policies.Resources;

/// <summary>Counts the zones of subnets. Items of <c>Fn::GetAZs</c> are different zones if their indices differ; their names are not known.</summary>
internal static class ZoneSpan
{
    private const string Selected = "${select:";

    /// <summary>Holds if the subnets are in as many zones as wanted.</summary>
    /// <param name="subnets">The subnets.</param>
    /// <param name="minimum">How many zones are wanted.</param>
    /// <param name="answer">Gives the answer with what was found, such as <c>us-east-1a</c>.</param>
    public static Verdict Spans(Many<Subnet> subnets, int minimum, Func<Outcome, string, Verdict> answer)
    {
        var (named, indexed, possible, anonymous) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var (subnet, presence) in subnets.Elements)
        {
            var zone = Key(subnet.AvailabilityZone);
            anonymous += zone is null ? 1 : 0;
            possible.Add(zone ?? "");
            if (zone is not null && !presence.IsUnknown)
            {
                (subnet.AvailabilityZone.Node is ScalarNode ? named : zone.StartsWith('#') ? indexed : []).Add(zone);
            }
        }

        possible.Remove("");
        var outcome = Math.Max(named.Count, indexed.Count) >= minimum ? Outcome.Compliant
            : subnets.Unseen.IsUnknown || possible.Count + anonymous >= minimum ? Outcome.Unknown
            : Outcome.NonCompliant;
        var found = possible.Count == 0 ? "zones that are not named" : string.Join(", ", possible.Order(StringComparer.Ordinal));
        var verdict = answer(outcome, found);
        return outcome is Outcome.Unknown && subnets.Unseen.IsUnknown ? subnets.Unseen & verdict : verdict;
    }

    /// <summary>Holds if both are in the same zone.</summary>
    public static Verdict IsZoneOf(this Subnet subnet, Subnet other)
    {
        var (mine, theirs, zone) = (Key(subnet.AvailabilityZone), Key(other.AvailabilityZone), subnet.AvailabilityZone);
        var outcome = mine is null || theirs is null ? Outcome.Unknown
            : mine == theirs ? Outcome.Compliant
            : subnet.AvailabilityZone.Node is ScalarNode == other.AvailabilityZone.Node is ScalarNode && mine.StartsWith('#') == theirs.StartsWith('#') && !mine.StartsWith('$') && !theirs.StartsWith('$')
                ? Outcome.NonCompliant
            : Outcome.Unknown;
        return zone.Answer(outcome, theirs is null ? "the zone of the other subnet" : $"zone {theirs}", mine is null ? "a zone that is not named" : $"zone {mine}");
    }

    // The name, or #index of Fn::GetAZs whatever way its region is written, or another symbol; null where EC2 chooses the zone.
    private static string? Key(Property zone)
    {
        if (zone.Symbol is not Value<string>.Known { Content: var symbol })
        {
            return null;
        }

        return symbol.StartsWith(Selected, StringComparison.Ordinal) && symbol.Contains("${zones:", StringComparison.Ordinal)
            ? $"#{symbol.AsSpan(Selected.Length, symbol.IndexOf(':', Selected.Length) - Selected.Length)}"
            : symbol;
    }
}
