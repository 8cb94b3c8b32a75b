using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Networks.</summary>
internal static class Ec2
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::EC2::VPC"] = VpcAsync,
        ["AWS::EC2::Subnet"] = SubnetAsync,
        ["AWS::EC2::RouteTable"] = async resource => new Created(await CreateAsync(resource, "CreateRouteTable", resource.Only("VpcId"), "route-table", "routeTableId")),
        ["AWS::EC2::SubnetRouteTableAssociation"] = async resource => new Created(Id(await CallAsync(resource, "AssociateRouteTable", resource.All), "associationId")),
        ["AWS::EC2::Route"] = RouteAsync,
        ["AWS::EC2::EIP"] = AddressAsync,
        ["AWS::EC2::NatGateway"] = async resource => new Created(await CreateAsync(resource, "CreateNatGateway", resource.Except("Tags"), "natgateway", "natGatewayId")),
        ["AWS::EC2::InternetGateway"] = async resource => new Created(await CreateAsync(resource, "CreateInternetGateway", [], "internet-gateway", "internetGatewayId")),
        ["AWS::EC2::VPCGatewayAttachment"] = GatewayAttachmentAsync,
        ["AWS::EC2::VPCEndpoint"] = EndpointAsync,
        ["AWS::EC2::FlowLog"] = FlowLogAsync,
        ["AWS::EC2::NetworkAcl"] = async resource => new Created(await CreateAsync(resource, "CreateNetworkAcl", resource.Only("VpcId"), "network-acl", "networkAclId")),
        ["AWS::EC2::NetworkAclEntry"] = AclEntryAsync,
        ["AWS::EC2::SubnetNetworkAclAssociation"] = AclAssociationAsync,
        ["AWS::EC2::SecurityGroup"] = SecurityGroups.GroupAsync,
        ["AWS::EC2::SecurityGroupIngress"] = resource => SecurityGroups.RuleAsync(resource, egress: false),
        ["AWS::EC2::SecurityGroupEgress"] = resource => SecurityGroups.RuleAsync(resource, egress: true),
        ["Custom::VpcRestrictDefaultSG"] = SecurityGroups.RestrictDefaultAsync,
    };

    public static Task<XElement> CallAsync(Creation resource, string operation, JsonObject arguments) => resource.Calls.QueryAsync(AwsService.Ec2, operation, arguments);

    public static async Task<string> CreateAsync(Creation resource, string operation, JsonObject arguments, string tagged, string id)
    {
        arguments["TagSpecification"] = new JsonArray(new JsonObject { ["ResourceType"] = tagged, ["Tag"] = resource.Tags.AsList() });
        return Id(await CallAsync(resource, operation, arguments), id);
    }

    public static string Id(XElement answer, string name) => answer.Descendants(name).First().Value;

    public static JsonObject Filters(params (string Name, string Value)[] filters) =>
        new() { ["Filter"] = new JsonArray([.. filters.Select(filter => new JsonObject { ["Name"] = filter.Name, ["Value"] = new JsonArray(filter.Value) })]) };

    private static async Task<Created> VpcAsync(Creation resource)
    {
        var vpc = await CreateAsync(resource, "CreateVpc", resource.Only("CidrBlock", "InstanceTenancy"), "vpc", "vpcId");
        foreach (var attribute in new[] { "EnableDnsSupport", "EnableDnsHostnames" })
        {
            if (resource.Copy(attribute) is { } value)
            {
                await CallAsync(resource, "ModifyVpcAttribute", new JsonObject { ["VpcId"] = vpc, [attribute] = new JsonObject { ["Value"] = value } });
            }
        }

        var group = await CallAsync(resource, "DescribeSecurityGroups", Filters(("vpc-id", vpc), ("group-name", "default")));
        var acl = await CallAsync(resource, "DescribeNetworkAcls", Filters(("vpc-id", vpc), ("default", "true")));

        return new Created(vpc)
            .With("VpcId", vpc)
            .With("CidrBlock", resource.Required("CidrBlock"))
            .With("DefaultSecurityGroup", Id(group, "groupId"))
            .With("DefaultNetworkAcl", Id(acl, "networkAclId"));
    }

    private static async Task<Created> SubnetAsync(Creation resource)
    {
        var subnet = await CreateAsync(resource, "CreateSubnet", resource.Only("VpcId", "CidrBlock", "AvailabilityZone"), "subnet", "subnetId");
        if (resource.Copy("MapPublicIpOnLaunch") is { } mapped)
        {
            await CallAsync(resource, "ModifySubnetAttribute", new JsonObject { ["SubnetId"] = subnet, ["MapPublicIpOnLaunch"] = new JsonObject { ["Value"] = mapped } });
        }

        return new Created(subnet).With("SubnetId", subnet).With("AvailabilityZone", resource.Required("AvailabilityZone"));
    }

    private static async Task<Created> RouteAsync(Creation resource)
    {
        await CallAsync(resource, "CreateRoute", resource.All);
        return new Created($"{resource.Required("RouteTableId")}|{resource.Text("DestinationCidrBlock") ?? resource.Required("DestinationIpv6CidrBlock")}");
    }

    private static async Task<Created> AddressAsync(Creation resource)
    {
        var allocation = await CreateAsync(resource, "AllocateAddress", resource.Only("Domain"), "elastic-ip", "allocationId");
        var address = await CallAsync(resource, "DescribeAddresses", new JsonObject { ["AllocationId"] = new JsonArray(allocation) });

        return new Created(Id(address, "publicIp")).With("AllocationId", allocation);
    }

    private static async Task<Created> GatewayAttachmentAsync(Creation resource)
    {
        await CallAsync(resource, "AttachInternetGateway", resource.All);
        return new Created($"IGW|{resource.Required("VpcId")}");
    }

    private static async Task<Created> EndpointAsync(Creation resource)
    {
        var arguments = resource.Only("VpcId", "ServiceName", "VpcEndpointType", "PrivateDnsEnabled");
        arguments["PolicyDocument"] = resource.Document("PolicyDocument");
        arguments["RouteTableId"] = resource.Copy("RouteTableIds");
        arguments["SubnetId"] = resource.Copy("SubnetIds");
        arguments["SecurityGroupId"] = resource.Copy("SecurityGroupIds");

        return new Created(await CreateAsync(resource, "CreateVpcEndpoint", arguments, "vpc-endpoint", "vpcEndpointId"));
    }

    private static async Task<Created> FlowLogAsync(Creation resource)
    {
        var arguments = resource.Except("ResourceId", "Tags");
        arguments["ResourceId"] = new JsonArray(resource.Required("ResourceId"));
        var answer = await CreateAsync(resource, "CreateFlowLogs", arguments, "vpc-flow-log", "flowLogIdSet");

        return new Created(answer);
    }

    private static async Task<Created> AclEntryAsync(Creation resource)
    {
        var arguments = resource.Except("Icmp");
        arguments["Icmp"] = resource.Copy("Icmp");
        arguments["Egress"] ??= false;
        await CallAsync(resource, "CreateNetworkAclEntry", arguments);

        return new Created(resource.GeneratedName());
    }

    /// <summary>A subnet is associated with its network's default list from the start: the association is replaced.</summary>
    private static async Task<Created> AclAssociationAsync(Creation resource)
    {
        var subnet = resource.Required("SubnetId");
        var acls = await CallAsync(resource, "DescribeNetworkAcls", Filters(("association.subnet-id", subnet)));
        var present = acls.Descendants("associationSet").Elements("item").First(association => (string?)association.Element("subnetId") == subnet);
        var replaced = await CallAsync(resource, "ReplaceNetworkAclAssociation", new JsonObject
        {
            ["AssociationId"] = (string)present.Element("networkAclAssociationId")!,
            ["NetworkAclId"] = resource.Required("NetworkAclId"),
        });
        var id = Id(replaced, "newAssociationId");

        return new Created(id).With("AssociationId", id);
    }
}
