using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Scale;

/// <summary>Eight VPCs, each with two public, two private and two isolated subnets.</summary>
internal sealed class ScaleNetwork(ScaleIds ids)
{
    public const int Vpcs = 8;
    public const int SubnetsPerVpc = 6;

    public AwsResponse? Answer(AwsRequest request, bool isEmpty) => Find(request.Operation) is var (set, items)
        ? ScalePages.Ec2(request, set, isEmpty && request.Operation != "DescribeRegions" ? [] : items)
        : request.Operation switch
        {
            "DescribeVpcAttribute" => ScalePages.Xml($"""
                <DescribeVpcAttributeResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><vpcId>{request.Parameter("VpcId")}</vpcId><{request.Parameter("Attribute")}><value>true</value></{request.Parameter("Attribute")}></DescribeVpcAttributeResponse>
                """),
            "GetEbsEncryptionByDefault" => ScalePages.Xml("""
                <GetEbsEncryptionByDefaultResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><ebsEncryptionByDefault>true</ebsEncryptionByDefault></GetEbsEncryptionByDefaultResponse>
                """),
            _ => null,
        };

    public static string Subnet(int vpc, int index) => ScaleIds.Id("subnet", (vpc * SubnetsPerVpc) + index);

    private (string Set, IReadOnlyList<string> Items)? Find(string operation) => operation switch
    {
        "DescribeVpcs" => ("vpcSet", ScalePages.Make(Vpcs, Vpc)),
        "DescribeSubnets" => ("subnetSet", ScalePages.Make(Vpcs * SubnetsPerVpc, SubnetItem)),
        "DescribeRouteTables" => ("routeTableSet", [.. ScalePages.Make(Vpcs * SubnetsPerVpc, RouteTable), .. ScalePages.Make(Vpcs, MainRouteTable)]),
        "DescribeInternetGateways" => ("internetGatewaySet", ScalePages.Make(Vpcs, vpc =>
            $"<internetGatewayId>{ScaleIds.Id("igw", vpc)}</internetGatewayId><attachmentSet><item><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><state>available</state></item></attachmentSet>{Tags("gateway", vpc)}")),
        "DescribeNatGateways" => ("natGatewaySet", ScalePages.Make(Vpcs, NatGateway)),
        "DescribeAddresses" => ("addressesSet", ScalePages.Make(Vpcs, vpc =>
            $"<publicIp>198.51.100.{vpc}</publicIp><allocationId>{ScaleIds.Id("eipalloc", vpc)}</allocationId><domain>vpc</domain><associationId>{ScaleIds.Id("eipassoc", vpc)}</associationId>{Tags("address", vpc)}")),
        "DescribeVpcEndpoints" => ("vpcEndpointSet", ScalePages.Make(Vpcs, vpc =>
            $"<vpcEndpointId>{ScaleIds.Id("vpce", vpc)}</vpcEndpointId><vpcEndpointType>Gateway</vpcEndpointType><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><serviceName>com.amazonaws.{ids.Region}.s3</serviceName><state>available</state><routeTableIdSet><item>{ScaleIds.Id("rtb", vpc * SubnetsPerVpc)}</item></routeTableIdSet>{Tags("endpoint", vpc)}")),
        "DescribeSecurityGroups" => ("securityGroupInfo", [.. ScalePages.Make(Vpcs * 5, SecurityGroup), .. ScalePages.Make(Vpcs, DefaultSecurityGroup)]),
        "DescribeFlowLogs" => ("flowLogSet", ScalePages.Make(Vpcs, vpc =>
            $"<flowLogId>{ScaleIds.Id("fl", vpc)}</flowLogId><flowLogStatus>ACTIVE</flowLogStatus><resourceId>{ScaleIds.Id("vpc", vpc)}</resourceId><trafficType>ALL</trafficType><logDestinationType>cloud-watch-logs</logDestinationType><logGroupName>{ScaleIds.Name("flow", vpc)}</logGroupName><deliverLogsPermissionArn>{ScaleIds.GlobalArn("iam", $"role/{ScaleIds.Name("role", vpc)}")}</deliverLogsPermissionArn><maxAggregationInterval>60</maxAggregationInterval>{Tags("flow", vpc)}")),
        "DescribeNetworkAcls" => ("networkAclSet", [.. ScalePages.Make(Vpcs, vpc => NetworkAcl(vpc, isDefault: false)), .. ScalePages.Make(Vpcs, vpc => NetworkAcl(vpc, isDefault: true))]),
        "DescribeRegions" => ("regionInfo", [$"<regionName>{ids.Region}</regionName><regionEndpoint>ec2.{ids.Region}.amazonaws.com</regionEndpoint><optInStatus>opt-in-not-required</optInStatus>"]),
        _ => null,
    };

    private string Vpc(int vpc) =>
        $"<vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><ownerId>{ScaleIds.Account}</ownerId><state>available</state><cidrBlock>10.{vpc}.0.0/16</cidrBlock><dhcpOptionsId>default</dhcpOptionsId><instanceTenancy>default</instanceTenancy><isDefault>false</isDefault>{Tags("vpc", vpc)}";

    private string SubnetItem(int index)
    {
        var (vpc, subnet) = Math.DivRem(index, SubnetsPerVpc);
        return $"<subnetId>{ScaleIds.Id("subnet", index)}</subnetId><subnetArn>{ids.Arn("ec2", $"subnet/{ScaleIds.Id("subnet", index)}")}</subnetArn><state>available</state><ownerId>{ScaleIds.Account}</ownerId><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><cidrBlock>10.{vpc}.{subnet}.0/24</cidrBlock><availableIpAddressCount>200</availableIpAddressCount><availabilityZone>{ids.Zone(subnet % 2)}</availabilityZone><defaultForAz>false</defaultForAz><mapPublicIpOnLaunch>false</mapPublicIpOnLaunch><assignIpv6AddressOnCreation>false</assignIpv6AddressOnCreation>{Tags("subnet", index)}";
    }

    private static string RouteTable(int index)
    {
        var (vpc, subnet) = Math.DivRem(index, SubnetsPerVpc);
        var route = subnet switch
        {
            < 2 => $"<item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><gatewayId>{ScaleIds.Id("igw", vpc)}</gatewayId><state>active</state><origin>CreateRoute</origin></item>",
            < 4 => $"<item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><natGatewayId>{ScaleIds.Id("nat", vpc)}</natGatewayId><state>active</state><origin>CreateRoute</origin></item>",
            _ => "",
        };
        return $"<routeTableId>{ScaleIds.Id("rtb", index)}</routeTableId><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><ownerId>{ScaleIds.Account}</ownerId><routeSet>{LocalRoute(vpc)}{route}</routeSet><associationSet><item><routeTableAssociationId>{ScaleIds.Id("rtbassoc", index)}</routeTableAssociationId><routeTableId>{ScaleIds.Id("rtb", index)}</routeTableId><subnetId>{ScaleIds.Id("subnet", index)}</subnetId><main>false</main><associationState><state>associated</state></associationState></item></associationSet><propagatingVgwSet/>{Tags("table", index)}";
    }

    private static string MainRouteTable(int vpc)
    {
        var id = ScaleIds.Id("rtb", 0x1000 + vpc);
        return $"<routeTableId>{id}</routeTableId><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><ownerId>{ScaleIds.Account}</ownerId><routeSet>{LocalRoute(vpc)}</routeSet><associationSet><item><routeTableAssociationId>{ScaleIds.Id("rtbassoc", 0x1000 + vpc)}</routeTableAssociationId><routeTableId>{id}</routeTableId><main>true</main><associationState><state>associated</state></associationState></item></associationSet><propagatingVgwSet/><tagSet/>";
    }

    private static string LocalRoute(int vpc) => $"<item><destinationCidrBlock>10.{vpc}.0.0/16</destinationCidrBlock><gatewayId>local</gatewayId><state>active</state><origin>CreateRouteTable</origin></item>";

    private static string NatGateway(int vpc) =>
        $"<natGatewayId>{ScaleIds.Id("nat", vpc)}</natGatewayId><connectivityType>public</connectivityType><state>available</state><subnetId>{Subnet(vpc, 0)}</subnetId><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><createTime>{ScaleIds.Time}</createTime><natGatewayAddressSet><item><allocationId>{ScaleIds.Id("eipalloc", vpc)}</allocationId><publicIp>198.51.100.{vpc}</publicIp></item></natGatewayAddressSet>{Tags("nat", vpc)}";

    private static string SecurityGroup(int index)
    {
        var vpc = index / 5;
        var ingress = index % 5 == 0
            ? "<item><ipProtocol>tcp</ipProtocol><fromPort>443</fromPort><toPort>443</toPort><groups/><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp><description>HTTPS</description></item></ipRanges><ipv6Ranges/><prefixListIds/></item>"
            : $"<item><ipProtocol>tcp</ipProtocol><fromPort>8080</fromPort><toPort>8080</toPort><groups><item><groupId>{ScaleIds.Id("sg", index - 1)}</groupId><userId>{ScaleIds.Account}</userId></item></groups><ipRanges/><ipv6Ranges/><prefixListIds/></item>";
        return $"<groupId>{ScaleIds.Id("sg", index)}</groupId><groupName>{ScaleIds.Name("group", index)}</groupName><groupDescription>Traffic of tier {index % 5}</groupDescription><ownerId>{ScaleIds.Account}</ownerId><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><ipPermissions>{ingress}</ipPermissions><ipPermissionsEgress><item><ipProtocol>tcp</ipProtocol><fromPort>443</fromPort><toPort>443</toPort><groups/><ipRanges><item><cidrIp>10.{vpc}.0.0/16</cidrIp></item></ipRanges><ipv6Ranges/><prefixListIds/></item></ipPermissionsEgress>{Tags("group", index)}";
    }

    private static string DefaultSecurityGroup(int vpc) =>
        $"<groupId>{ScaleIds.Id("sg", 0x1000 + vpc)}</groupId><groupName>default</groupName><groupDescription>default VPC security group</groupDescription><ownerId>{ScaleIds.Account}</ownerId><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><ipPermissions/><ipPermissionsEgress/><tagSet/>";

    private static string NetworkAcl(int vpc, bool isDefault)
    {
        var id = ScaleIds.Id("acl", isDefault ? 0x1000 + vpc : vpc);
        var subnets = isDefault ? Enumerable.Range(0, 4) : Enumerable.Range(4, 2);
        var associations = string.Concat(subnets.Select(subnet =>
            $"<item><networkAclAssociationId>{ScaleIds.Id("aclassoc", (vpc * SubnetsPerVpc) + subnet)}</networkAclAssociationId><networkAclId>{id}</networkAclId><subnetId>{Subnet(vpc, subnet)}</subnetId></item>"));
        var own = isDefault
            ? Entry(100, "0.0.0.0/0", "-1", "allow", egress: true) + Entry(100, "0.0.0.0/0", "-1", "allow", egress: false)
            : Entry(100, $"10.{vpc}.0.0/16", "6", "allow", egress: false) + Entry(110, $"10.{vpc}.0.0/16", "17", "allow", egress: false) + Entry(100, $"10.{vpc}.0.0/16", "6", "allow", egress: true) + Entry(110, $"10.{vpc}.0.0/16", "17", "allow", egress: true);
        return $"<networkAclId>{id}</networkAclId><vpcId>{ScaleIds.Id("vpc", vpc)}</vpcId><ownerId>{ScaleIds.Account}</ownerId><default>{(isDefault ? "true" : "false")}</default><associationSet>{associations}</associationSet><entrySet>{own}{Entry(32767, "0.0.0.0/0", "-1", "deny", egress: true)}{Entry(32767, "0.0.0.0/0", "-1", "deny", egress: false)}</entrySet>{Tags("acl", vpc)}";
    }

    private static string Entry(int number, string cidr, string protocol, string action, bool egress) =>
        $"<item><ruleNumber>{number}</ruleNumber><protocol>{protocol}</protocol><ruleAction>{action}</ruleAction><egress>{(egress ? "true" : "false")}</egress><cidrBlock>{cidr}</cidrBlock>{(protocol is "6" or "17" ? "<portRange><from>1024</from><to>65535</to></portRange>" : "")}</item>";

    private static string Tags(string kind, int index) => $"<tagSet><item><key>Name</key><value>{kind}-{index}</value></item><item><key>team</key><value>platform</value></item></tagSet>";
}
