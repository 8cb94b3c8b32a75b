namespace Benchmarks.Generation;

/// <summary>A VPC over three zones: public subnets, private ones behind one NAT gateway or three, and isolated ones for data.</summary>
internal static class Network
{
    public static void Add(StackTemplate stack, int number)
    {
        var vpc = stack.Add("Vpc", "AWS::EC2::VPC", new { CidrBlock = "10.0.0.0/16" });
        var gateway = stack.Add("Gateway", "AWS::EC2::InternetGateway");
        stack.Add("Attachment", "AWS::EC2::VPCGatewayAttachment", new { VpcId = vpc, InternetGatewayId = gateway });
        var isShared = number % 2 == 0;
        for (var zone = 0; zone < 3; zone++)
        {
            var letter = "ABC"[zone];
            AddSubnet(stack, $"Public{letter}", zone, 0);
            AddSubnet(stack, $"Private{letter}", zone, 16);
            AddSubnet(stack, $"Data{letter}", zone, 32);
            stack.Add($"Public{letter}Route", "AWS::EC2::Route", new { RouteTableId = StackTemplate.Ref($"Public{letter}Table"), DestinationCidrBlock = "0.0.0.0/0", GatewayId = gateway });
            if (zone == 0 || !isShared)
            {
                stack.Add($"Nat{letter}", "AWS::EC2::NatGateway", new { SubnetId = StackTemplate.Ref($"Public{letter}"), AllocationId = $"eipalloc-{zone}" });
            }

            stack.Add($"Private{letter}Route", "AWS::EC2::Route", new
            {
                RouteTableId = StackTemplate.Ref($"Private{letter}Table"),
                DestinationCidrBlock = "0.0.0.0/0",
                NatGatewayId = StackTemplate.Ref(isShared ? "NatA" : $"Nat{letter}"),
            });
        }

        stack.Add("Endpoint", "AWS::EC2::VPCEndpoint", new
        {
            VpcId = vpc,
            ServiceName = "com.amazonaws.us-east-1.s3",
            VpcEndpointType = "Gateway",
            RouteTableIds = new[] { StackTemplate.Ref("PrivateATable"), StackTemplate.Ref("PrivateBTable"), StackTemplate.Ref("PrivateCTable") },
        });
        stack.Add("FlowLog", "AWS::EC2::FlowLog", new { ResourceId = vpc, ResourceType = "VPC", TrafficType = number % 3 == 0 ? "ACCEPT" : "ALL" });
    }

    private static void AddSubnet(StackTemplate stack, string id, int zone, int block)
    {
        var subnet = stack.Add(id, "AWS::EC2::Subnet", new { VpcId = StackTemplate.Ref("Vpc"), AvailabilityZone = $"us-east-1{"abc"[zone]}", CidrBlock = $"10.0.{block + zone}.0/24" });
        var table = stack.Add($"{id}Table", "AWS::EC2::RouteTable", new { VpcId = StackTemplate.Ref("Vpc") });
        stack.Add($"{id}Association", "AWS::EC2::SubnetRouteTableAssociation", new { SubnetId = subnet, RouteTableId = table });
    }
}
