using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>NAT gateways' connectivity, the ICMP types of network ACL entries, and that gateway endpoints have no names of DNS.</summary>
internal sealed class Ec2Patch(SeededStacks stacks) : XmlPatch
{
    public override bool Concerns(AwsRequest request) => request.Call is "ec2:DescribeNatGateways" or "ec2:DescribeNetworkAcls" or "ec2:DescribeVpcEndpoints";

    protected override void Patch(AwsRequest request, XElement root)
    {
        foreach (var gateway in All(root, "natGatewayId").Select(id => id.Parent!))
        {
            AddIfAbsent(gateway, "connectivityType", "public");
        }

        foreach (var names in All(root, "vpcEndpointType").Where(type => type.Value == "Gateway").Select(type => Find(type.Parent!, "privateDnsEnabled")).OfType<XElement>().ToList())
        {
            names.Value = "false";
        }

        foreach (var seeded in stacks.Resources(request, "AWS::EC2::NetworkAclEntry").Select(entry => entry.Properties).Where(entry => entry["Icmp"] is not null))
        {
            var entries = All(root, "ruleNumber")
                .Where(number => number.Value == seeded.Text("RuleNumber"))
                .Select(number => number.Parent!)
                .Where(entry => Text(entry, "egress") == (seeded.Text("Egress") ?? "false") && Text(entry.Parent!.Parent!, "networkAclId") == seeded.Text("NetworkAclId"));
            foreach (var entry in entries)
            {
                var ns = entry.Name.Namespace;
                AddIfAbsent(entry, "icmpTypeCode", new XElement[] { new(ns + "code", seeded.Text("Icmp", "Code")), new(ns + "type", seeded.Text("Icmp", "Type")) });
            }
        }
    }
}
