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
    [InlineData("OriginGroups: { Quantity: 1, Items: [{ Id: !Ref Id, " + Members + " }] }", Outcome.Unknown)]
    [InlineData("OriginGroups: !If [IsWanted, { Quantity: 1, Items: [{ Id: web, " + Members + " }] }, !Ref 'AWS::NoValue']", Outcome.Unknown)]
    public void A_group_that_a_behaviour_uses_suffices(string config, Outcome outcome) => Judge(new OriginFailover(), With(config)).ShouldBe(outcome);

    [Fact]
    public void A_target_under_the_name_of_the_group_is_the_group_whatever_it_is() =>
        Judge(new OriginFailover(), With("OriginGroups: { Quantity: 1, Items: [{ Id: !Ref Id, " + Members + " }] }").Replace("TargetOriginId: web", "TargetOriginId: !Ref Id", StringComparison.Ordinal))
            .ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_group_without_behaviours_is_not_used() =>
        Judge(new OriginFailover(), "Resources: { Distribution: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { OriginGroups: { Items: [{ Id: web, " + Members + " }] } } } } }")
            .ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void The_list_of_groups_is_named_where_there_is_none() =>
        Judge(new OriginFailover(), With("Comment: none")).ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/OriginGroups/Items");
}
