using Policies.Model;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>Tells the tier of a subnet by its routes, and by which.</summary>
internal static class SubnetTier
{
    private const string ToInternet = "a route to an internet gateway";

    private static readonly Question<RouteTable> LeadsToInternet = new(table => table.Routes.Any(
        route => route.LeadsToInternetGateway(ToInternet),
        whenNone: table.Resource.Answer(Outcome.NonCompliant, "Routes", ToInternet, "the local route alone")));

    public static (PictureTier Tier, string Why) Of(Subnet subnet)
    {
        if (subnet.HasRoute(LeadsToInternet) is { IsNonCompliant: false } open)
        {
            return open.IsUnknown ? Undecided(open) : (PictureTier.Public, $"{ToInternet}{By(open)}");
        }

        if (subnet.HasNatGateway is { IsNonCompliant: false } translated)
        {
            return translated.IsUnknown ? Undecided(translated) : (PictureTier.Private, $"a route to a NAT gateway{By(translated)}");
        }

        var isolated = subnet.IsIsolated;
        return isolated.IsUnknown ? Undecided(isolated)
            : isolated.IsNonCompliant ? (PictureTier.Private, $"a default route that leads to no internet or NAT gateway{By(isolated)}")
            : (PictureTier.Isolated, "no default route");
    }

    private static (PictureTier Tier, string Why) Undecided(Verdict verdict) =>
        (PictureTier.Unknown, verdict.Evidence is [var first, ..] ? $"its routes are not known: {first.Resource.LogicalId} {first.Path} is {first.Actual}" : "its routes are not known");

    private static string By(Verdict verdict) => verdict.Evidence.LastOrDefault(evidence => evidence.Resource.Type == Route.Type) is { } route ? $" ({route.Resource.LogicalId})" : "";
}
