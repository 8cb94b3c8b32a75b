namespace Policies.Tests;

/// <summary>A VPC with public, private and isolated subnets in two zones, as tests of networks need one.</summary>
internal static class NetworkTemplates
{
    /// <summary>The template with further resources, each a line indented by two spaces.</summary>
    public static string Network(string resources = "", string secondZone = "us-east-1b", string secondGateway = "NatB") => $$"""
        Parameters: { Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Gateway: { Type: AWS::EC2::InternetGateway }
          PublicA: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: us-east-1a, MapPublicIpOnLaunch: true } }
          PublicB: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: {{secondZone}}, MapPublicIpOnLaunch: true } }
          PublicTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          PublicRoute: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref PublicTable, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway } }
          PublicAssociationA: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref PublicA, RouteTableId: !Ref PublicTable } }
          PublicAssociationB: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref PublicB, RouteTableId: !Ref PublicTable } }
          NatA: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref PublicA } }
          NatB: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref PublicB } }
          Regional: { Type: AWS::EC2::NatGateway, Properties: { VpcId: !Ref Vpc, AvailabilityMode: regional } }
          PrivateA: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: us-east-1a } }
          PrivateB: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: {{secondZone}} } }
          PrivateTableA: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          PrivateTableB: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          PrivateRouteA: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref PrivateTableA, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref NatA } }
          PrivateRouteB: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref PrivateTableB, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref {{secondGateway}} } }
          PrivateAssociationA: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref PrivateA, RouteTableId: !Ref PrivateTableA } }
          PrivateAssociationB: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref PrivateB, RouteTableId: !Ref PrivateTableB } }
          DataA: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: us-east-1a } }
          DataB: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: {{secondZone}} } }
          {{resources}}
        """;
}
