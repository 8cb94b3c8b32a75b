using System.Collections.Immutable;
using Policies.Model;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of the network.</summary>
internal static class NetworkBreaks
{
    private const string Placement = "Properties/NetworkConfiguration/AwsvpcConfiguration";

    public static ImmutableArray<Break> All { get; } =
    [
        new("ec2-database-nacl", DatabaseAclAssociation, new Edit.Set("Properties/SubnetId", """{"Ref": "NetworkVpcPrivateSubnet1Subnet6DD86AE6"}"""))
        {
            Found = CacheSubnets,
            Path = "Properties/SubnetIds/0",
            Also = [new("ec2-database-nacl", DatabaseSubnets, "Properties/SubnetIds/0")],
        },

        new("ec2-default-security-group-closed", DefaultGroupRestriction, Edit.SetText("Properties/DefaultSecurityGroupId", "sg-0123456789abcdef0"))
        {
            Found = Vpc,
            Path = "DefaultSecurityGroup",
            Outcome = Outcome.Unknown,
        },

        new("ec2-flow-logs-enabled", FlowLog, Edit.SetText("Properties/TrafficType", "ACCEPT"))
        {
            Found = Vpc,
            Path = "FlowLogs",
        },

        new("ec2-nacl-no-open-admin-ports", DatabaseAclEntry, Edit.SetText("Properties/CidrBlock", "0.0.0.0/0")),

        new("ec2-nat-per-zone", PrivateRoute, new Edit.Set("Properties/NatGatewayId", """{"Ref": "NetworkVpcPublicSubnet1NATGateway64781A21"}"""))
        {
            Found = PrivateSubnet,
            Place = PrivateRoute,
        },

        new("ec2-no-open-admin-ports", LoadBalancerGroup, new Edit.Add("Properties/SecurityGroupIngress", """{"CidrIp": "0.0.0.0/0", "FromPort": 22, "IpProtocol": "tcp", "ToPort": 22}"""))
        {
            Path = "Properties/SecurityGroupIngress/2/CidrIp",
            Also = [new("ec2-no-open-ingress", LoadBalancerGroup, "Properties/SecurityGroupIngress/2/CidrIp")],
        },

        new("ec2-no-open-egress", RedisGroup, new Edit.Set("Properties/SecurityGroupEgress/0", """{"CidrIp": "0.0.0.0/0", "IpProtocol": "-1"}"""))
        {
            Path = "Properties/SecurityGroupEgress/0/CidrIp",
        },

        new("ec2-no-open-ingress", LoadBalancerGroup, new Edit.Add("Properties/SecurityGroupIngress", """{"CidrIp": "0.0.0.0/0", "FromPort": 8443, "IpProtocol": "tcp", "ToPort": 8443}"""))
        {
            Path = "Properties/SecurityGroupIngress/2/CidrIp",
        },

        new("ec2-s3-endpoint", S3Endpoint, Edit.SetText("Properties/ServiceName", "com.amazonaws.us-east-1.dynamodb"))
        {
            Found = Vpc,
            Place = FirstPrivateRouteTable,
            Path = "VPCEndpoint",
        },

        new("ec2-subnet-no-auto-public-ip", PublicSubnet, new Edit.Set("Properties/MapPublicIpOnLaunch", "true")),

        new("ec2-tiers-span-zones", PrivateSubnet, Edit.SetText("Properties/AvailabilityZone", "us-east-1a"))
        {
            Found = Vpc,
            Path = "Subnets",
            Also =
            [
                new("ec2-nat-per-zone", PrivateSubnet, "Properties/NatGatewayId"),
                new("ecs-tasks-redundant", BackendService, $"{Placement}/Subnets"),
                new("ecs-tasks-redundant", FrontendService, $"{Placement}/Subnets"),
                new("ecs-tasks-redundant", WorkerService, $"{Placement}/Subnets"),
                new("recovery-time-objective", BackendService, $"{Placement}/Subnets", Outcome.Unknown),
                new("recovery-time-objective", FrontendService, $"{Placement}/Subnets", Outcome.Unknown),
                new("recovery-time-objective", WorkerService, $"{Placement}/Subnets", Outcome.Unknown),
            ],
        },
    ];
}
