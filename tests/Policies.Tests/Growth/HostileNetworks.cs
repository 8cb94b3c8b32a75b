using static Policies.Tests.Growth.HostileGraphs;

namespace Policies.Tests.Growth;

/// <summary>Subnets, route tables, security groups, prefix lists and network ACLs.</summary>
internal static class HostileNetworks
{
    private const string Vpc = "Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }";

    public static IEnumerable<(string Name, Func<int, string> Template)> All =>
    [
        ("subnets on one route table", count => Of([
            .. Tables(count, count, route => $"DestinationCidrBlock: 10.{route / 256}.{route % 256}.0/24, NatGatewayId: nat-1"),
            .. Groups(count)])),
        ("subnets on one route table to the internet", count => Of([
            .. Tables(count, count, route => $"DestinationCidrBlock: {route % 256}.0.0.0/1, GatewayId: igw-{route}"),
            .. Groups(count)])),
        ("subnets on one route table, conditionally", count => "Parameters: { P: { Type: String } }\nConditions: { C: !Equals [!Ref P, x] }\n" + Of([
            .. Tables(count, count, route => $"DestinationCidrBlock: 10.{route / 256}.{route % 256}.0/24, NatGatewayId: !If [C, nat-1, nat-2]"),
            .. Groups(count, ", Condition: C")])),
        ("subnets of an unknown route table", count => "Parameters: { P: { Type: String } }\n" + Of([
            .. Tables(count, count, _ => "DestinationCidrBlock: !Ref P, GatewayId: !Ref P"),
            .. Groups(count)])),
        ("route tables of endpoints", count => Of([
            .. Tables(count, 1, _ => "DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1"),
            .. Each(count, i => $"E{i}: {{ Type: AWS::EC2::VPCEndpoint, Properties: {{ VpcId: !Ref Vpc, ServiceName: com.amazonaws.us-east-1.dynamodb, RouteTableIds: [!Ref Table] }} }}")])),
        ("routes to one prefix list", count => Of([
            .. Tables(1, count, _ => "DestinationPrefixListId: !Ref List, TransitGatewayId: tgw-1"),
            .. Groups(1),
            PrefixList(count)])),
        ("security groups with one prefix list", count => Of([
            Vpc,
            PrefixList(count),
            .. Each(count, i => $"G{i}: {{ Type: AWS::EC2::SecurityGroup, Properties: {{ VpcId: !Ref Vpc, GroupDescription: g, SecurityGroupIngress: [{{ IpProtocol: tcp, FromPort: 22, ToPort: 22, SourcePrefixListId: !Ref List }}], SecurityGroupEgress: [{{ IpProtocol: tcp, FromPort: 22, ToPort: 22, DestinationPrefixListId: !Ref List }}] }} }}")])),
        ("network ACL entries", count => Of([
            Vpc,
            "Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }",
            .. Each(count, i => $"A{i}: {{ Type: AWS::EC2::NetworkAclEntry, Properties: {{ NetworkAclId: !Ref Acl, RuleNumber: {count + i}, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: {{ From: 22, To: 22 }} }} }}"),
            .. Each(count, i => $"D{i}: {{ Type: AWS::EC2::NetworkAclEntry, Properties: {{ NetworkAclId: !Ref Acl, RuleNumber: {i}, Protocol: 6, RuleAction: deny, CidrBlock: 10.0.0.{i % 256}/32, PortRange: {{ From: 22, To: 22 }} }} }}")])),
        ("network ACL entries that a denial closes", count => Of([
            Vpc,
            "Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }",
            .. Each(count, i => $"A{i}: {{ Type: AWS::EC2::NetworkAclEntry, Properties: {{ NetworkAclId: !Ref Acl, RuleNumber: {count + i}, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: {{ From: 22, To: 22 }} }} }}"),
            .. Each(count, i => $"D{i}: {{ Type: AWS::EC2::NetworkAclEntry, Properties: {{ NetworkAclId: !Ref Acl, RuleNumber: {i}, Protocol: -1, RuleAction: deny, CidrBlock: 0.0.0.0/0 }} }}")])),
        ("subnet groups with one network ACL", count => Of([
            .. Tables(count, 1, _ => "DestinationCidrBlock: 10.0.0.0/8, TransitGatewayId: tgw-1"),
            .. Groups(count),
            "Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }",
            .. Each(count, i => $"L{i}: {{ Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: {{ SubnetId: !Ref S{i}, NetworkAclId: !Ref Acl }} }}")])),
        ("subnet groups of one subnet", count => Of([
            .. Tables(1, count, route => $"DestinationCidrBlock: 10.{route / 256}.{route % 256}.0/24, NatGatewayId: nat-1"),
            .. Each(count, i => $"L{i}: {{ Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: {{ SubnetId: !Ref S0, NetworkAclId: acl-{i} }} }}"),
            .. Each(count, i => $"X{i}: {{ Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {{ SubnetId: !Ref S0, RouteTableId: !Ref Table }} }}"),
            .. Each(count, i => $"G{i}: {{ Type: AWS::RDS::DBSubnetGroup, Properties: {{ DBSubnetGroupDescription: g, SubnetIds: [!Ref S0] }} }}"),
            .. Each(count, i => $"B{i}: {{ Type: AWS::ElastiCache::SubnetGroup, Properties: {{ Description: g, SubnetIds: [!Ref S0] }} }}"),
            .. Services(count, _ => "!Ref S0")])),
        ("services of one subnet", count => Of([
            .. Tables(1, count, route => $"DestinationCidrBlock: 10.{route / 256}.{route % 256}.0/24, GatewayId: igw-1"),
            .. Services(count, _ => "!Ref S0")])),
        ("VPCs without their own", count => Of([
            .. Each(count, i => $"V{i}: {{ Type: AWS::EC2::VPC, Properties: {{ CidrBlock: 10.0.0.0/16 }} }}"),
            .. Each(count, i => $"F{i}: {{ Type: AWS::EC2::FlowLog, Properties: {{ ResourceType: VPC, ResourceId: vpc-{i}, TrafficType: ALL }} }}")])),
        ("instances of one launch template", count => Of([
            $"T: {{ Type: AWS::EC2::LaunchTemplate, Properties: {{ LaunchTemplateData: {{ ImageId: ami-1, NetworkInterfaces: {List(count, i => $"{{ DeviceIndex: {i} }}")}, BlockDeviceMappings: {List(count, i => $"{{ DeviceName: /dev/sd{i}, Ebs: {{ Encrypted: true }} }}")} }} }} }}",
            .. Each(count, i => $"I{i}: {{ Type: AWS::EC2::Instance, Properties: {{ LaunchTemplate: {{ LaunchTemplateId: !Ref T, Version: 1 }} }} }}")])),
    ];

    private static string PrefixList(int count) =>
        $"List: {{ Type: AWS::EC2::PrefixList, Properties: {{ PrefixListName: l, AddressFamily: IPv4, MaxEntries: {count}, Entries: {List(count, i => $"{{ Cidr: 10.0.{i / 256}.{i % 256}/32 }}")} }} }}";

    private static IEnumerable<string> Tables(int subnets, int routes, Func<int, string> route) =>
    [
        Vpc,
        "Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }",
        .. Each(subnets, i => $"S{i}: {{ Type: AWS::EC2::Subnet, Properties: {{ VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: us-east-1{"abc"[i % 3]} }} }}"),
        .. Each(subnets, i => $"A{i}: {{ Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {{ SubnetId: !Ref S{i}, RouteTableId: !Ref Table }} }}"),
        .. Each(routes, i => $"R{i}: {{ Type: AWS::EC2::Route, Properties: {{ RouteTableId: !Ref Table, {route(i)} }} }}"),
    ];

    private static IEnumerable<string> Groups(int count, string more = "") =>
    [
        .. Each(count, i => $"G{i}: {{ Type: AWS::RDS::DBSubnetGroup{more}, Properties: {{ DBSubnetGroupDescription: g, SubnetIds: [!Ref S{i}] }} }}"),
        .. Each(count, i => $"B{i}: {{ Type: AWS::ElastiCache::SubnetGroup{more}, Properties: {{ Description: g, SubnetIds: [!Ref S{i}] }} }}"),
        .. Services(count, i => $"!Ref S{i}", more),
    ];

    private static IEnumerable<string> Services(int count, Func<int, string> subnet, string more = "") =>
        Each(count, i => $"Y{i}: {{ Type: AWS::ECS::Service{more}, Properties: {{ NetworkConfiguration: {{ AwsvpcConfiguration: {{ Subnets: [{subnet(i)}] }} }} }} }}");
}
