using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class OriginFailoverTests
{
    private const string Members = "FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [503] } }, Members: { Quantity: 2, Items: [{ OriginId: a }, { OriginId: b }] }";

    [Theory]
    [InlineData("OriginGroups: { Quantity: 1, Items: [{ Id: web, " + Members + " }] }", Outcome.Compliant)]
    [InlineData("OriginGroups: { Quantity: 1, Items: [{ Id: unused, " + Members + " }] }", Outcome.NonCompliant)]
    [InlineData("OriginGroups: { Quantity: 0 }", Outcome.NonCompliant)]
    [InlineData("Comment: none", Outcome.NonCompliant)]
    [InlineData("OriginGroups: !If [IsWanted, { Quantity: 1, Items: [{ Id: web, " + Members + " }] }, !Ref 'AWS::NoValue']", Outcome.Unknown)]
    public void A_group_that_a_behaviour_uses_suffices(string config, Outcome outcome) => Judge(new OriginFailover(), With(config)).ShouldBe(outcome);

    [Fact]
    public void The_list_of_groups_is_named_where_there_is_none() =>
        Judge(new OriginFailover(), With("Comment: none")).ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/OriginGroups/Items");
}
