using Policies.Model;

namespace Policies.Resources;

/// <summary>A question about every route that a subnet's traffic may take: asked once of a route table, however many subnets use it, and once of a subnet.</summary>
internal sealed class RouteQuestion
{
    private readonly Question<Subnet> _ofSubnet;

    /// <summary>A question about every route.</summary>
    /// <param name="ask">The question about one of them.</param>
    /// <param name="expected">What is wanted of all, to follow "a route table with".</param>
    public RouteQuestion(Func<Route, Verdict> ask, string expected)
    {
        var ofTable = new Question<RouteTable>(table => table.Routes.All(ask, whenNone: table.Resource.Answer(Outcome.Compliant, "Routes", expected, "the local route alone")));
        _ofSubnet = new(subnet => subnet.EveryTable(ofTable, expected));
        Expected = expected;
    }

    /// <summary>What is wanted, to follow "expected".</summary>
    public string Expected { get; }

    /// <summary>Holds if the question holds for every route of a subnet.</summary>
    public Verdict Of(Subnet subnet) => _ofSubnet.Of(subnet);
}
