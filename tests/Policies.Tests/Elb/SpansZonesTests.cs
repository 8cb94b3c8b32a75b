using Policies.Elb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Elb;

public sealed class SpansZonesTests
{
    [Theory]
    [InlineData("Subnets: [subnet-1, subnet-2]", Outcome.Compliant)]
    [InlineData("Subnets: [!Ref A, !Ref B]", Outcome.Compliant)]
    [InlineData("SubnetMappings: [{ SubnetId: !Ref A }, { SubnetId: !Ref B }]", Outcome.Compliant)]
    [InlineData("Subnets: [!Ref A, !Ref A]", Outcome.NonCompliant)]
    [InlineData("Subnets: [subnet-1]", Outcome.NonCompliant)]
    [InlineData("Type: network", Outcome.NonCompliant)]
    [InlineData("Subnets: !Ref Subnets", Outcome.Unknown)]
    [InlineData("Subnets: [!Ref A, !If [IsWanted, !Ref B, !Ref 'AWS::NoValue']]", Outcome.Unknown)]
    [InlineData("Subnets: !If [IsWanted, [subnet-1, subnet-2], [subnet-3, subnet-4]]", Outcome.Compliant)]
    public void Subnets_count_as_zones(string properties, Outcome outcome) => Balancer("AWS::ElasticLoadBalancingV2::LoadBalancer", properties).ShouldBe(outcome);

    [Theory]
    [InlineData("AvailabilityZones: [eu-west-1a, eu-west-1b]", Outcome.Compliant)]
    [InlineData("AvailabilityZones: [eu-west-1a]", Outcome.NonCompliant)]
    [InlineData("AvailabilityZones: !GetAZs ''", Outcome.Unknown)]
    public void A_classic_load_balancer_may_name_zones(string properties, Outcome outcome) => Balancer("AWS::ElasticLoadBalancing::LoadBalancer", properties).ShouldBe(outcome);

    [Fact]
    public void A_live_load_balancer_shows_each_subnet_twice() =>
        JudgeLive(new SpansZones(), "Resources: { lb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [subnet-1], SubnetMappings: [{ SubnetId: subnet-1 }] } } }")
            .ShouldBe(Outcome.NonCompliant);

    private static Verdict Balancer(string type, string properties) => Judge(new SpansZones(), $$"""
        Parameters: { Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' }, Wanted: { Type: String } }
        Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
        Resources:
          A: { Type: AWS::EC2::Subnet }
          B: { Type: AWS::EC2::Subnet }
          Balancer: { Type: '{{type}}', Properties: { {{properties}} } }
        """, "Balancer");
}
