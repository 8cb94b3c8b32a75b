namespace Auditor.Tests.Drift.Inventory;

/// <summary>What came with a resource that is there, and what a stack declares under another name.</summary>
public sealed class MakersTests
{
    private const string Empty = """{"Resources": {}}""";

    private readonly LiveInventory _inventory = new();

    [Fact]
    public void The_group_that_a_function_logs_to_is_made_by_the_function()
    {
        _inventory.Add("AWS::Lambda::Function", """{"FunctionName": "app", "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:app"}""")
            .AddStack("App", LiveInventory.Home, Empty, ("AWS::Lambda::Function", "Function", "app"))
            .Add("AWS::Logs::LogGroup", Group("/aws/lambda/app"), Group("/aws/lambda/app-old"), Group("/aws/lambda/apps"), Group("app"))
            .AddIn(LiveInventory.Other, "AWS::Logs::LogGroup", Group("/aws/lambda/us-east-1.app", LiveInventory.Other), Group("/aws/lambda/app", LiveInventory.Other));

        Assert.Equal(
            ["AWS::Logs::LogGroup /aws/lambda/app", "AWS::Logs::LogGroup /aws/lambda/app-old", "AWS::Logs::LogGroup /aws/lambda/apps", "AWS::Logs::LogGroup app"],
            _inventory.Unmanaged());
        Assert.Equal(["the resource that logs to it made it"], _inventory.Reasons());
    }

    [Theory]
    [InlineData("AWS::RDS::DBInstance", """{"DBInstanceIdentifier": "main", "DBInstanceArn": "arn:aws:rds:us-east-1:123456789012:db:main", "Engine": "postgres"}""", "/aws/rds/instance/main/postgresql", "/aws/rds/instance/mains/postgresql")]
    [InlineData("AWS::RDS::DBCluster", """{"DBClusterIdentifier": "main", "DBClusterArn": "arn:aws:rds:us-east-1:123456789012:cluster:main", "Engine": "aurora-mysql"}""", "/aws/rds/cluster/main/audit", "/aws/rds/cluster/other/audit")]
    [InlineData("AWS::ECS::Cluster", """{"clusterName": "main", "clusterArn": "arn:aws:ecs:us-east-1:123456789012:cluster/main"}""", "/aws/ecs/containerinsights/main/performance", "/aws/ecs/containerinsights/main/more")]
    public void So_are_the_groups_of_databases_and_clusters(string type, string document, string own, string other)
    {
        _inventory.Add(type, document).Add("AWS::Logs::LogGroup", Group(own), Group(other));

        var groups = _inventory.Unmanaged().Where(one => one.StartsWith("AWS::Logs", StringComparison.Ordinal));

        Assert.Equal([$"AWS::Logs::LogGroup {other}"], groups, StringComparer.Ordinal);
    }

    [Fact]
    public void Versions_of_a_function_that_a_stack_manages_are_copies_of_it()
    {
        _inventory
            .Add("AWS::Lambda::Function", Function("app"), Function("free"))
            .AddStack("App", LiveInventory.Home, Empty, ("AWS::Lambda::Function", "Function", "app"))
            .Add("AWS::Lambda::Version", """{"FunctionName": "app", "Version": "7", "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:app:7"}""", """{"FunctionName": "free", "Version": "1", "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:free:1"}""");

        Assert.Equal(["AWS::Lambda::Function free", "AWS::Lambda::Version arn:aws:lambda:us-east-1:123456789012:function:free:1"], _inventory.Unmanaged());
    }

    [Fact]
    public void A_gateway_endpoint_makes_the_routes_that_lead_to_it()
    {
        _inventory
            .Add("AWS::EC2::VPCEndpoint", """{"VpcEndpointId": "vpce-g", "VpcEndpointType": "Gateway", "OwnerId": "123456789012"}""", """{"VpcEndpointId": "vpce-l", "VpcEndpointType": "GatewayLoadBalancer", "OwnerId": "123456789012"}""")
            .AddStack("Net", LiveInventory.Home, Empty, ("AWS::EC2::VPCEndpoint", "Gateway", "vpce-g"), ("AWS::EC2::VPCEndpoint", "Inspection", "vpce-l"))
            .Add(
                "AWS::EC2::Route",
                """{"DestinationPrefixListId": "pl-1", "GatewayId": "vpce-g", "Origin": "CreateRoute", "@parent": {"RouteTableId": "rtb-1"}}""",
                """{"DestinationPrefixListId": "pl-2", "GatewayId": "vpce-l", "Origin": "CreateRoute", "@parent": {"RouteTableId": "rtb-1"}}""",
                """{"DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "vpce-l", "Origin": "CreateRoute", "@parent": {"RouteTableId": "rtb-1"}}""");

        Assert.Equal(["AWS::EC2::Route rtb-1|0.0.0.0/0", "AWS::EC2::Route rtb-1|pl-2"], _inventory.Unmanaged());
    }

    [Fact]
    public void The_default_VPC_comes_with_what_AWS_puts_into_it_and_nothing_else()
    {
        _inventory
            .Add("AWS::EC2::VPC", """{"VpcId": "vpc-0d", "IsDefault": "true", "OwnerId": "123456789012"}""")
            .Add("AWS::EC2::RouteTable", """{"RouteTableId": "rtb-0d", "VpcId": "vpc-0d", "OwnerId": "123456789012", "Associations": [{"Main": "true"}]}""", """{"RouteTableId": "rtb-0p", "VpcId": "vpc-0d", "OwnerId": "123456789012", "Associations": []}""")
            .Add("AWS::EC2::Route", Route("rtb-0d", "0.0.0.0/0", "igw-0d"), Route("rtb-0d", "10.0.0.0/8", "pcx-1"), Route("rtb-0p", "0.0.0.0/0", "igw-0d"))
            .Add("AWS::EC2::SecurityGroup", """{"GroupId": "sg-0p", "GroupName": "by-hand", "VpcId": "vpc-0d", "OwnerId": "123456789012"}""")
            .Add("AWS::EC2::NatGateway", """{"NatGatewayId": "nat-1", "VpcId": "vpc-0d", "SubnetId": "subnet-0d"}""")
            .Add("AWS::EC2::Subnet", """{"SubnetId": "subnet-0d", "VpcId": "vpc-0d", "DefaultForAz": "true"}""");

        Assert.Equal(
            ["AWS::EC2::NatGateway nat-1", "AWS::EC2::Route rtb-0d|10.0.0.0/8", "AWS::EC2::Route rtb-0p|0.0.0.0/0", "AWS::EC2::RouteTable rtb-0p", "AWS::EC2::SecurityGroup sg-0p"],
            _inventory.Unmanaged());
    }

    [Fact]
    public void The_name_servers_of_a_zone_are_not_those_of_a_part_of_it()
    {
        _inventory
            .Add("AWS::Route53::HostedZone", """{"Id": "/hostedzone/Z1", "Name": "example.com."}""")
            .AddStack("Dns", LiveInventory.Home, Empty, ("AWS::Route53::HostedZone", "Zone", "Z1"))
            .Add("AWS::Route53::RecordSet", Record("example.com.", "NS"), Record("example.com.", "SOA"), Record("example.com.", "A"), Record("dev.example.com.", "NS"));

        var told = _inventory.Compare().Differences.Select(difference => difference.Resource.PhysicalId);

        // The address of the domain itself goes by the name that its name servers go by.
        Assert.Equal(["dev.example.com", "example.com"], told, StringComparer.Ordinal);
    }

    [Fact]
    public void A_group_of_records_declares_each_of_them()
    {
        const string Template = """
            {"Resources": {"Group": {"Type": "AWS::Route53::RecordSetGroup", "Properties": {"HostedZoneName": "example.com.", "RecordSets": [
                {"Name": "a.example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.1"]},
                {"Name": "B.example.com.", "Type": "CNAME", "SetIdentifier": "one", "Weight": 1, "TTL": "60", "ResourceRecords": ["a.example.com"]}
            ]}}}}
            """;
        _inventory
            .Add("AWS::Route53::HostedZone", """{"Id": "/hostedzone/Z1", "Name": "example.com."}""")
            .AddStack("Dns", LiveInventory.Home, Template, ("AWS::Route53::HostedZone", "Zone", "Z1"), ("AWS::Route53::RecordSetGroup", "Group", "Dns-Group-1"))
            .Add("AWS::Route53::RecordSet", Record("a.example.com.", "A"), Record("a.example.com.", "AAAA"), Record("b.example.com.", "CNAME", "one"), Record("b.example.com.", "CNAME", "two"));

        Assert.Equal(["AWS::Route53::RecordSet a.example.com", "AWS::Route53::RecordSet b.example.com"], _inventory.Unmanaged());
        Assert.Equal(["a record set group of a stack declares it"], _inventory.Reasons());
    }

    [Fact]
    public void A_topic_declares_its_subscriptions_within_itself()
    {
        const string Template = """{"Resources": {"Topic": {"Type": "AWS::SNS::Topic", "Properties": {"Subscription": [{"Protocol": "email", "Endpoint": "oncall@example.com"}]}}}}""";
        _inventory
            .Add("AWS::SNS::Topic", """{"TopicArn": "arn:aws:sns:us-east-1:123456789012:alarms", "@attrs": {"TopicArn": "arn:aws:sns:us-east-1:123456789012:alarms"}}""")
            .AddStack("App", LiveInventory.Home, Template, ("AWS::SNS::Topic", "Topic", "arn:aws:sns:us-east-1:123456789012:alarms"))
            .Add("AWS::SNS::Subscription", Subscription("1", "oncall@example.com"), Subscription("2", "somebody@example.com"));

        Assert.Equal(["AWS::SNS::Subscription arn:aws:sns:us-east-1:123456789012:alarms:2"], _inventory.Unmanaged());
    }

    [Theory]
    [InlineData("123456789012", "\"SNS:Publish\"", true)]
    [InlineData("999999999999", "\"SNS:Publish\"", false)]
    public void A_topic_has_a_policy_from_the_start(string owner, string action, bool isDefault)
    {
        var policy = $$$$"""{"Version": "2008-10-17", "Id": "__default_policy_ID", "Statement": [{"Sid": "__default_statement_ID", "Effect": "Allow", "Principal": {"AWS": "*"}, "Action": [{{{{action}}}}], "Resource": "arn:aws:sns:us-east-1:123456789012:t", "Condition": {"StringEquals": {"AWS:SourceOwner": "{{{{owner}}}}"}}}]}""";
        _inventory.Add("AWS::SNS::TopicPolicy", new System.Text.Json.Nodes.JsonObject { ["TopicArn"] = "arn:aws:sns:us-east-1:123456789012:t", ["@attrs"] = new System.Text.Json.Nodes.JsonObject { ["Policy"] = policy } }.ToJsonString());

        Assert.Equal(isDefault ? 0 : 1, _inventory.Unmanaged().Length);
    }

    [Theory]
    [InlineData("AWS::KMS::Key", """{"KeyId": "mrk-1", "@meta": {"KeyId": "mrk-1", "Arn": "arn:aws:kms:us-east-1:123456789012:key/mrk-1", "KeyManager": "CUSTOMER"}}""", "AWS::KMS::ReplicaKey", "mrk-1")]
    [InlineData("AWS::RDS::DBSubnetGroup", """{"DBSubnetGroupName": "docs", "DBSubnetGroupArn": "arn:aws:rds:us-east-1:123456789012:subgrp:docs"}""", "AWS::DocDB::DBSubnetGroup", "docs")]
    [InlineData("AWS::RDS::DBClusterParameterGroup", """{"DBClusterParameterGroupName": "docs", "DBClusterParameterGroupArn": "arn:aws:rds:us-east-1:123456789012:cluster-pg:docs", "@parameters": {}}""", "AWS::Neptune::DBClusterParameterGroup", "docs")]
    [InlineData("AWS::EC2::TransitGatewayAttachment", """{"TransitGatewayAttachmentId": "tgw-attach-1", "VpcOwnerId": "123456789012"}""", "AWS::EC2::TransitGatewayVpcAttachment", "tgw-attach-1")]
    [InlineData("AWS::DynamoDB::GlobalTable", """{".": "orders", "@table": {"TableName": "orders", "TableArn": "arn:aws:dynamodb:us-east-1:123456789012:table/orders", "Replicas": [{"RegionName": "eu-west-1"}]}}""", "AWS::DynamoDB::Table", "orders")]
    public void What_two_types_stand_for_is_declared_by_either(string type, string document, string declared, string id)
    {
        _inventory.Add(type, document);
        Assert.Single(_inventory.Unmanaged());

        _inventory.AddStack("App", LiveInventory.Home, Empty, (declared, "It", id));

        Assert.Empty(_inventory.Unmanaged());
        Assert.Equal([$"a stack declares it as {declared}"], _inventory.Reasons());
    }

    [Fact]
    public void A_replica_is_declared_where_the_stack_is()
    {
        const string Table = """{".": "orders", "@table": {"TableName": "orders", "TableArn": "arn:aws:dynamodb:us-east-1:123456789012:table/orders", "Replicas": [{"RegionName": "eu-west-1"}]}}""";
        _inventory
            .Add("AWS::DynamoDB::GlobalTable", Table)
            .AddIn(LiveInventory.Other, "AWS::DynamoDB::GlobalTable", Table, Table.Replace("orders", "others", StringComparison.Ordinal))
            .Add("AWS::SecretsManager::Secret", """{"ARN": "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf", "Name": "app"}""")
            .AddIn(LiveInventory.Other, "AWS::SecretsManager::Secret", """{"ARN": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf", "Name": "app"}""", """{"ARN": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-GhIjKl", "Name": "app"}""")
            .AddStack("App", LiveInventory.Home, Empty, ("AWS::DynamoDB::GlobalTable", "Table", "orders"), ("AWS::SecretsManager::Secret", "Secret", "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf"));

        Assert.Equal(["AWS::DynamoDB::GlobalTable others", "AWS::SecretsManager::Secret arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-GhIjKl"], _inventory.Unmanaged());
    }

    private static string Group(string name, string region = LiveInventory.Home) => $$"""{"logGroupName": "{{name}}", "logGroupArn": "arn:aws:logs:{{region}}:123456789012:log-group:{{name}}"}""";

    private static string Function(string name) => $$"""{"FunctionName": "{{name}}", "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:{{name}}"}""";

    private static string Route(string table, string destination, string gateway) =>
        $$$"""{"DestinationCidrBlock": "{{{destination}}}", "GatewayId": "{{{gateway}}}", "Origin": "CreateRoute", "@parent": {"RouteTableId": "{{{table}}}", "VpcId": "vpc-0d", "OwnerId": "123456789012"}}""";

    private static string Record(string name, string type, string? set = null) =>
        $$$"""{"Name": "{{{name}}}", "Type": "{{{type}}}", "TTL": "60", {{{(set is null ? "" : $"\"SetIdentifier\": \"{set}\",")}}} "@parent": {"Id": "/hostedzone/Z1", "Name": "example.com."}}""";

    private static string Subscription(string id, string endpoint) =>
        $$"""{"SubscriptionArn": "arn:aws:sns:us-east-1:123456789012:alarms:{{id}}", "Owner": "123456789012", "Protocol": "email", "Endpoint": "{{endpoint}}", "TopicArn": "arn:aws:sns:us-east-1:123456789012:alarms"}""";
}
