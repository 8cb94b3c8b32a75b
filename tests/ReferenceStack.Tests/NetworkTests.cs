namespace ReferenceStack.Tests;

public sealed class NetworkTests(ReferenceAssembly reference)
{
    private static readonly int[] DatabasePorts = [5432, 6379];

    [Fact]
    public void The_network_has_three_tiers_of_24_bits_over_two_zones_and_no_subnet_assigns_public_addresses()
    {
        var subnets = reference.Production.All("AWS::EC2::Subnet").Values.ToList();

        Assert.All(subnets, subnet => Assert.EndsWith("/24", (string?)subnet["CidrBlock"], StringComparison.Ordinal));
        Assert.All(subnets, subnet => Assert.False((bool?)subnet["MapPublicIpOnLaunch"]));
        Assert.Equal(
            ["Database us-east-1a", "Database us-east-1b", "Private us-east-1a", "Private us-east-1b", "Public us-east-1a", "Public us-east-1b"],
            subnets.Select(subnet => $"{Tier(subnet)} {(string?)subnet["AvailabilityZone"]}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void No_route_leads_out_of_the_database_tier()
    {
        var routed = reference.Production.All("AWS::EC2::Route").Values.Select(route => (string)route["RouteTableId"]!["Ref"]!).ToList();

        Assert.Equal(4, routed.Count);
        Assert.DoesNotContain(routed, table => table.Contains("DatabaseSubnet", StringComparison.Ordinal));
    }

    [Fact]
    public void The_database_tier_answers_the_application_tier_on_two_ports_only()
    {
        var template = reference.Production;
        var application = template.All("AWS::EC2::Subnet").Values.Where(subnet => Tier(subnet) is "Private").Select(subnet => (string)subnet["CidrBlock"]!);
        var entries = template.All("AWS::EC2::NetworkAclEntry").Values.ToList();

        Assert.Equivalent(
            from cidr in application
            from port in DatabasePorts
            select (cidr, port, port),
            from entry in entries
            where (bool?)entry["Egress"] is false && (int?)entry["PortRange"]!["From"] is not 1024
            select ((string)entry["CidrBlock"]!, (int)entry["PortRange"]!["From"]!, (int)entry["PortRange"]!["To"]!),
            strict: true);
        Assert.DoesNotContain(entries, entry => (string?)entry["CidrBlock"] is "0.0.0.0/0");
        Assert.Equal(2, template.All("AWS::EC2::SubnetNetworkAclAssociation").Count);
    }

    [Theory]
    [InlineData("BackendSG", 3000, "InternalLoadBalancerSG", "LoadBalancerSG")]
    [InlineData("DatabaseSG", 5432, "BackendSG", "WorkerSG")]
    [InlineData("RedisSG", 6379, "BackendSG", "WorkerSG")]
    public void A_security_group_admits_the_documented_groups_on_the_documented_port_and_nobody_else(
        string group, int port, string firstPeer, string secondPeer)
    {
        var template = reference.Production;
        var id = template.Id("AWS::EC2::SecurityGroup", $"/{group}/");
        var rules = template.All("AWS::EC2::SecurityGroupIngress").Values.Where(rule => string.Equals((string?)rule["GroupId"]!["Fn::GetAtt"]![0], id, StringComparison.Ordinal)).ToList();

        Assert.Null(template.One("AWS::EC2::SecurityGroup", $"/{group}/")["SecurityGroupIngress"]);
        Assert.All(rules, rule => JsonAssert.Has(rule, $$"""{ "IpProtocol": "tcp", "FromPort": {{port}}, "ToPort": {{port}} }"""));
        Assert.Equal(
            [template.Id("AWS::EC2::SecurityGroup", $"/{firstPeer}/"), template.Id("AWS::EC2::SecurityGroup", $"/{secondPeer}/")],
            rules.Select(rule => (string)rule["SourceSecurityGroupId"]!["Fn::GetAtt"]![0]!).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_load_balancer_is_open_on_80_and_443_and_nothing_leaves_the_database()
    {
        var template = reference.Production;

        Assert.Equal(
            [80, 443],
            template.One("AWS::EC2::SecurityGroup", "/SecurityGroups/LoadBalancerSG/")["SecurityGroupIngress"]!.AsArray().Select(rule => (int)rule!["FromPort"]!));
        JsonAssert.Has(
            template.One("AWS::EC2::SecurityGroup", "/DatabaseSG/")["SecurityGroupEgress"]![0],
            """{ "CidrIp": "255.255.255.255/32", "IpProtocol": "icmp", "FromPort": 252, "ToPort": 86 }""");
    }

    [Fact]
    public void All_traffic_is_logged_S3_has_its_endpoint_and_the_default_group_is_closed()
    {
        var template = reference.Production;

        Assert.Equal("ALL", (string?)template.One("AWS::EC2::FlowLog")["TrafficType"]);
        Assert.Equal(6, template.One("AWS::EC2::VPCEndpoint")["RouteTableIds"]!.AsArray().Count);
        Assert.Single(template.All("Custom::VpcRestrictDefaultSG"));
    }

    private static string Tier(System.Text.Json.Nodes.JsonNode subnet) =>
        subnet["Tags"]!.AsArray().Where(tag => (string?)tag!["Key"] is "aws-cdk:subnet-name").Select(tag => (string)tag!["Value"]!).Single();
}
