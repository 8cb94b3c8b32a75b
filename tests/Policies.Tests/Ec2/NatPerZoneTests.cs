using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.NetworkTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class NatPerZoneTests
{
    private static readonly NatPerZone Policy = new();

    [Theory]
    [InlineData("NatB", Outcome.Compliant)]
    [InlineData("NatA", Outcome.NonCompliant)]
    [InlineData("Regional", Outcome.Compliant)]
    public void The_gateway_is_of_the_subnets_zone(string gateway, Outcome outcome) => Judge(Policy, Network(secondGateway: gateway), "PrivateB").ShouldBe(outcome);

    [Fact]
    public void A_zone_that_is_not_known_is_unknown() => Judge(Policy, Network(secondZone: "!Ref Env", secondGateway: "NatA"), "PrivateB").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_zone_of_the_same_parameter_is_the_same() => Judge(Policy, Network(secondZone: "!Ref Env"), "PrivateB").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("PublicA")]
    [InlineData("DataA")]
    public void Subnets_without_a_gateway_are_not_judged(string subnet) => Judge(Policy, Network(), subnet).ShouldBe(Outcome.NotApplicable);
}
