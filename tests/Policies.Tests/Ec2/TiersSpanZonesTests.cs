using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.NetworkTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class TiersSpanZonesTests
{
    private static readonly TiersSpanZones Policy = new();

    [Theory]
    [InlineData("us-east-1b", Outcome.Compliant)]
    [InlineData("us-east-1a", Outcome.NonCompliant)]
    [InlineData("!Ref Env", Outcome.Unknown)]
    public void Each_tier_spans_two_zones(string secondZone, Outcome outcome) => Judge(Policy, Network(secondZone: secondZone), "Vpc").ShouldBe(outcome, "Vpc/Subnets");

    [Fact]
    public void More_zones_may_be_asked_for() => Judge(new TiersSpanZones(3), Network(), "Vpc").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Zones_that_are_chosen_by_index_are_different() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: !Select [0, !GetAZs ''] } }
          B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: !Select [1, !GetAZs ''] } }
        """, "Vpc").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_subnet_that_names_no_zone_may_be_in_any() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
        """, "Vpc").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_single_subnet_is_in_a_single_zone() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
        """, "Vpc").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_vpc_without_subnets_is_not_judged() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        """).ShouldBe(Outcome.NotApplicable);
}
