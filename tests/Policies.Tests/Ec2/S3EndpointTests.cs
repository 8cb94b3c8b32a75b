using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.NetworkTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class S3EndpointTests
{
    private static readonly S3Endpoint Policy = new();

    [Theory]
    [InlineData("ServiceName: !Sub 'com.amazonaws.${AWS::Region}.s3', RouteTableIds: [!Ref PrivateTableA, !Ref PrivateTableB]", Outcome.Compliant)]
    [InlineData("ServiceName: com.amazonaws.us-east-1.s3, VpcEndpointType: Gateway, RouteTableIds: [!Ref PrivateTableA, !Ref PrivateTableB, !Ref PublicTable]", Outcome.Compliant)]
    [InlineData("ServiceName: com.amazonaws.us-east-1.s3, RouteTableIds: [!Ref PrivateTableA]", Outcome.NonCompliant)]
    [InlineData("ServiceName: com.amazonaws.us-east-1.dynamodb, RouteTableIds: [!Ref PrivateTableA, !Ref PrivateTableB]", Outcome.NonCompliant)]
    [InlineData("ServiceName: com.amazonaws.us-east-1.s3, VpcEndpointType: Interface", Outcome.NonCompliant)]
    [InlineData("ServiceName: !Sub 'com.amazonaws.${AWS::Region}.dynamodb', RouteTableIds: [!Ref PrivateTableA, !Ref PrivateTableB]", Outcome.NonCompliant)]
    [InlineData("ServiceName: !Sub 'com.amazonaws.${AWS::Region}.${Env}', RouteTableIds: [!Ref PrivateTableA, !Ref PrivateTableB]", Outcome.Unknown)]
    [InlineData("ServiceName: !Sub 'com.amazonaws.${Env}3', RouteTableIds: [!Ref PrivateTableA, !Ref PrivateTableB]", Outcome.Unknown)]
    [InlineData("ServiceName: !Ref Env, RouteTableIds: [!Ref PrivateTableA, !Ref PrivateTableB]", Outcome.Unknown)]
    [InlineData("ServiceName: com.amazonaws.us-east-1.s3, RouteTableIds: !If [Prod, [!Ref PrivateTableA, !Ref PrivateTableB], []]", Outcome.Unknown)]
    public void Private_route_tables_have_the_endpoint(string endpoint, Outcome outcome) =>
        Judge(Policy, Network($"Endpoint: {{ Type: AWS::EC2::VPCEndpoint, Properties: {{ VpcId: !Ref Vpc, {endpoint} }} }}"), "Vpc").ShouldBe(outcome);

    [Fact]
    public void None_is_not_enough() => Judge(Policy, Network(), "Vpc").ShouldBe(Outcome.NonCompliant, "PrivateTableA/VPCEndpoint");

    [Fact]
    public void A_vpc_without_private_subnets_is_not_judged() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
        """, "Vpc").ShouldBe(Outcome.NotApplicable);
}
