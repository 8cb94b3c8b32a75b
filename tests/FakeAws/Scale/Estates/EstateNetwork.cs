using System.Globalization;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Scale.Estates;

/// <summary>Networks and their security groups.</summary>
internal sealed class EstateNetwork : EstateService
{
    private readonly EstateKind _vpc;
    private readonly EstateKind _subnet;
    private readonly EstateKind _table;
    private readonly EstateKind _association;
    private readonly EstateKind _group;

    public EstateNetwork(ScaleEstate estate)
        : base(estate)
    {
        _vpc = new("AWS::EC2::VPC", "Vpc", 1, number => Id("vpc", number), number => $$"""{"CidrBlock":"{{Cidr(number)}}","EnableDnsHostnames":true,"EnableDnsSupport":true,"Tags":{{Tags}}}""");
        _subnet = new("AWS::EC2::Subnet", "Subnet", 10, number => Id("subnet", number), number => $$"""
            {"VpcId":{"Ref":"{{_vpc.LogicalIdFor(_subnet!, number)}}"},"CidrBlock":"{{SubnetCidr(number)}}","AvailabilityZone":"{{Zone(number)}}","MapPublicIpOnLaunch":false,"Tags":{{Tags}}}
            """) { Drifts = "MapPublicIpOnLaunch" };
        _table = new("AWS::EC2::RouteTable", "Table", 10, number => Id("rtb", number), number => $$"""{"VpcId":{"Ref":"{{_vpc.LogicalIdFor(_table!, number)}}"},"Tags":{{Tags}}}""");
        _association = new("AWS::EC2::SubnetRouteTableAssociation", "Association", 10, number => Id("rtbassoc", number), number => $$"""
            {"SubnetId":{"Ref":"{{_subnet.LogicalIdFor(_association!, number)}}"},"RouteTableId":{"Ref":"{{_table.LogicalIdFor(_association!, number)}}"} }
            """);
        _group = new("AWS::EC2::SecurityGroup", "Group", 24, number => Id("sg", number), number => $$"""
            {"GroupName":{{_group!.TemplateName(number)}},"GroupDescription":"Traffic of a tier","VpcId":{"Ref":"{{_vpc.LogicalIdFor(_group, number)}}"},"SecurityGroupIngress":[{"CidrIp":{"Fn::GetAtt":["{{_vpc.LogicalIdFor(_group, number)}}","CidrBlock"]},"Description":"HTTPS","FromPort":443,"IpProtocol":"tcp","ToPort":443},{"CidrIp":"192.0.2.0/24","FromPort":8080,"IpProtocol":"tcp","ToPort":8080}],"SecurityGroupEgress":[{"CidrIp":"0.0.0.0/0","Description":"Everything","IpProtocol":"-1"}],"Tags":{{Tags}}}
            """) { Drifts = "SecurityGroupIngress" };
    }

    public override IEnumerable<EstateKind> Kinds => [_vpc, _subnet, _table, _association, _group];

    /// <summary>The subnet that something else in a stack lies in.</summary>
    public static string SubnetId(int number) => Id("subnet", number);

    public override AwsResponse? Answer(AwsRequest request) => request.Call switch
    {
        "ec2:DescribeVpcs" => ScalePages.Ec2(request, "vpcSet", All(_vpc, Vpc)),
        "ec2:DescribeVpcAttribute" => ScalePages.Xml($"""
            <DescribeVpcAttributeResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><vpcId>{request.Parameter("VpcId")}</vpcId><{request.Parameter("Attribute")}><value>true</value></{request.Parameter("Attribute")}></DescribeVpcAttributeResponse>
            """),
        "ec2:DescribeSubnets" => ScalePages.Ec2(request, "subnetSet", All(_subnet, Subnet)),
        "ec2:DescribeRouteTables" => ScalePages.Ec2(request, "routeTableSet", All(_table, Table)),
        "ec2:DescribeSecurityGroups" when request.Parameter("Filter.1.Name") is null => ScalePages.Ec2(request, "securityGroupInfo", All(_group, Group)),
        "ec2:DescribeSecurityGroups" => ScalePages.Ec2(request, "securityGroupInfo", []),
        _ => null,
    };

    private static string Cidr(int vpc) => Text($"10.{vpc % 256}.0.0/16");

    private string SubnetCidr(int number) => Text($"10.{_vpc.NumberFor(_subnet, number) % 256}.{_subnet.IndexOf(number) % 256}.0/24");

    private string Zone(int number) => Estate.Region + "abc"[number % 3];

    private static string Set() => "<tagSet><item><key>team</key><value>platform</value></item></tagSet>";

    private static string Vpc(int number) =>
        $"<vpcId>{Id("vpc", number)}</vpcId><ownerId>{ScaleEstate.Account}</ownerId><state>available</state><cidrBlock>{Cidr(number)}</cidrBlock><dhcpOptionsId>default</dhcpOptionsId><instanceTenancy>default</instanceTenancy><isDefault>false</isDefault>{Set()}";

    private string Subnet(int number) =>
        $"<subnetId>{Id("subnet", number)}</subnetId><subnetArn>{Estate.Arn("ec2", $"subnet/{Id("subnet", number)}")}</subnetArn><state>available</state><ownerId>{ScaleEstate.Account}</ownerId><vpcId>{Id("vpc", _vpc.NumberFor(_subnet, number))}</vpcId><cidrBlock>{SubnetCidr(number)}</cidrBlock><availableIpAddressCount>200</availableIpAddressCount><availabilityZone>{Zone(number)}</availabilityZone><defaultForAz>false</defaultForAz><mapPublicIpOnLaunch>{(IsChanged(_subnet, number) ? "true" : "false")}</mapPublicIpOnLaunch><assignIpv6AddressOnCreation>false</assignIpv6AddressOnCreation>{Set()}";

    private string Table(int number)
    {
        var association = _association.NumberFor(_table, number);
        return $"<routeTableId>{Id("rtb", number)}</routeTableId><vpcId>{Id("vpc", _vpc.NumberFor(_table, number))}</vpcId><ownerId>{ScaleEstate.Account}</ownerId><routeSet><item><destinationCidrBlock>{Cidr(_vpc.NumberFor(_table, number))}</destinationCidrBlock><gatewayId>local</gatewayId><state>active</state><origin>CreateRouteTable</origin></item></routeSet><associationSet><item><routeTableAssociationId>{Id("rtbassoc", association)}</routeTableAssociationId><routeTableId>{Id("rtb", number)}</routeTableId><subnetId>{Id("subnet", _subnet.NumberFor(_association, association))}</subnetId><main>false</main><associationState><state>associated</state></associationState></item></associationSet><propagatingVgwSet/>{Set()}";
    }

    private string Group(int number)
    {
        var cidr = IsChanged(_group, number) ? "0.0.0.0/0" : Cidr(_vpc.NumberFor(_group, number));
        return $"<groupId>{Id("sg", number)}</groupId><groupName>{_group.NameOf(number)}</groupName><groupDescription>Traffic of a tier</groupDescription><ownerId>{ScaleEstate.Account}</ownerId><vpcId>{Id("vpc", _vpc.NumberFor(_group, number))}</vpcId><ipPermissions>{Permission(8080, "192.0.2.0/24", null)}{Permission(443, cidr, "HTTPS")}</ipPermissions><ipPermissionsEgress><item><ipProtocol>-1</ipProtocol><groups/><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp><description>Everything</description></item></ipRanges><ipv6Ranges/><prefixListIds/></item></ipPermissionsEgress>{Set()}";
    }

    private static string Permission(int port, string cidr, string? description) => string.Create(
        CultureInfo.InvariantCulture,
        $"<item><ipProtocol>tcp</ipProtocol><fromPort>{port}</fromPort><toPort>{port}</toPort><groups/><ipRanges><item><cidrIp>{cidr}</cidrIp>{(description is null ? "" : $"<description>{description}</description>")}</item></ipRanges><ipv6Ranges/><prefixListIds/></item>");
}
