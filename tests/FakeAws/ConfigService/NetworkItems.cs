using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>Items of EC2: its answers in small letters.</summary>
internal static class NetworkItems
{
    public static Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders { get; } = new(StringComparer.Ordinal)
    {
        ["AWS::EC2::VPC"] = scope => ListAsync(scope, "AWS::EC2::VPC", "DescribeVpcs", "Vpcs", "VpcId", "vpc"),
        ["AWS::EC2::Subnet"] = scope => ListAsync(scope, "AWS::EC2::Subnet", "DescribeSubnets", "Subnets", "SubnetId", "subnet"),
        ["AWS::EC2::RouteTable"] = scope => ListAsync(scope, "AWS::EC2::RouteTable", "DescribeRouteTables", "RouteTables", "RouteTableId", "route-table"),
        ["AWS::EC2::InternetGateway"] = scope => ListAsync(scope, "AWS::EC2::InternetGateway", "DescribeInternetGateways", "InternetGateways", "InternetGatewayId", "internet-gateway"),
        ["AWS::EC2::VPNGateway"] = scope => ListAsync(scope, "AWS::EC2::VPNGateway", "DescribeVpnGateways", "VpnGateways", "VpnGatewayId", "vpn-gateway"),
        ["AWS::EC2::EgressOnlyInternetGateway"] = scope => ListAsync(scope, "AWS::EC2::EgressOnlyInternetGateway", "DescribeEgressOnlyInternetGateways", "EgressOnlyInternetGateways", "EgressOnlyInternetGatewayId", "egress-only-internet-gateway"),
        ["AWS::EC2::NatGateway"] = scope => ListAsync(scope, "AWS::EC2::NatGateway", "DescribeNatGateways", "NatGateways", "NatGatewayId", "natgateway"),
        ["AWS::EC2::VPCPeeringConnection"] = scope => ListAsync(scope, "AWS::EC2::VPCPeeringConnection", "DescribeVpcPeeringConnections", "VpcPeeringConnections", "VpcPeeringConnectionId", "vpc-peering-connection"),
        ["AWS::EC2::VPCEndpoint"] = scope => ListAsync(scope, "AWS::EC2::VPCEndpoint", "DescribeVpcEndpoints", "VpcEndpoints", "VpcEndpointId", "vpc-endpoint"),
        ["AWS::EC2::NetworkAcl"] = scope => ListAsync(scope, "AWS::EC2::NetworkAcl", "DescribeNetworkAcls", "NetworkAcls", "NetworkAclId", "network-acl"),
        ["AWS::EC2::SecurityGroup"] = scope => ListAsync(scope, "AWS::EC2::SecurityGroup", "DescribeSecurityGroups", "SecurityGroups", "GroupId", "security-group", nameMember: "GroupName"),
        ["AWS::EC2::FlowLog"] = scope => ListAsync(scope, "AWS::EC2::FlowLog", "DescribeFlowLogs", "FlowLogs", "FlowLogId", "vpc-flow-log"),
        ["AWS::EC2::Volume"] = scope => ListAsync(scope, "AWS::EC2::Volume", "DescribeVolumes", "Volumes", "VolumeId", "volume"),
        ["AWS::EC2::EIP"] = scope => ListAsync(scope, "AWS::EC2::EIP", "DescribeAddresses", "Addresses", "AllocationId", "eip-allocation", nameMember: "PublicIp"),
    };

    private static async Task<IEnumerable<JsonObject>> ListAsync(ItemScope scope, string type, string operation, string list, string idMember, string arnKind, string? nameMember = null)
    {
        var answer = await scope.XmlAsync($"ec2:{operation}", "ec2", "2016-11-15");
        return answer.Items(list).Select(described =>
        {
            var configuration = ConfigNames.Run(described)!.AsObject();
            foreach (var permission in configuration.Items("ipPermissions").Concat(configuration.Items("ipPermissionsEgress")))
            {
                AddOldRanges(permission.AsObject());
            }

            var id = described.Text(idMember);
            return scope.Item(
                type,
                id,
                nameMember is null ? null : described.Text(nameMember),
                $"arn:aws:ec2:{scope.Region}:{scope.Account}:{arnKind}/{id}",
                configuration,
                described.Items("Tags"));
        });
    }

    /// <summary>Config keeps ranges twice: as texts, as it did at first, and as objects.</summary>
    private static void AddOldRanges(JsonObject permission)
    {
        var ranges = permission["ipRanges"] as JsonArray ?? [];
        permission["ipv4Ranges"] = ranges.DeepClone();
        permission["ipRanges"] = new JsonArray([.. ranges.Select(range => (JsonNode?)range.Text("cidrIp"))]);
    }
}
