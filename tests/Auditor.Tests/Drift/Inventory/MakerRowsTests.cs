using Auditor.Accounts.Reads;

namespace Auditor.Tests.Drift.Inventory;

/// <summary>The rows of the table of reads that tell who else made what no stack declares.</summary>
public sealed class MakerRowsTests
{
    private static readonly MakerExample[] Examples = [.. NetworkExamples.All, .. ServiceExamples.All];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void It_is_told_who_made_what_no_stack_declares(int number)
    {
        var example = Examples[number];
        var inventory = new LiveInventory().Add(example.Type, example.Document);
        if (example.Whole is { } whole)
        {
            inventory.Add(whole.Type, whole.Document);
        }

        var comparison = inventory.Compare();

        var told = comparison.Differences.Any(difference => difference.Resource.Type == example.Type);
        var reasons = comparison.Tally.Equivalences((_, _) => "").Where(row => row.Type == example.Type).Select(row => row.Reason).ToList();
        Assert.Equal(example.Reason is null, told);
        Assert.Equal(example.Reason is null ? [] : [example.Reason], reasons);
        Assert.Empty(comparison.Tally.NotCompared);
    }

    [Fact]
    public void Every_row_has_an_example()
    {
        var shown = Examples.Select(example => (example.Type, example.Reason)).ToHashSet();

        var rows = LiveInventory.Table.Types.SelectMany(type => LiveInventory.Table.Find(type)!.MadeByOthers.Select(row => (Type: type, Reason: (string?)row.Reason)));

        // What comes with a default VPC is shown where there is one.
        Assert.Empty(rows.Where(row => !shown.Contains(row)).Except([("AWS::EC2::Route", "AWS makes it with the default VPC")]));
    }

    [Fact]
    public void Rows_look_at_what_is_read()
    {
        foreach (var type in LiveInventory.Table.Types.Select(type => LiveInventory.Table.Find(type)!))
        {
            var attached = type.Calls.Select(call => call.Attachment).OfType<string>().Append("@parent").ToHashSet(StringComparer.Ordinal);

            Assert.All(type.MadeByOthers.SelectMany(row => row.Subjects).Where(subject => subject.StartsWith('@')), subject => Assert.Contains(subject, attached, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Creation_events_are_named_once_for_each_type() =>
        Assert.All(LiveInventory.Table.Types.Select(type => LiveInventory.Table.Find(type)!), type => Assert.Equal(type.CreationEvents.Length, type.CreationEvents.DistinctBy(creation => creation.Name, StringComparer.Ordinal).Count()));

    [Fact]
    public void What_AWS_Config_recorded_is_told_by_the_same_rows()
    {
        var inventory = new LiveInventory()
            .AddItem("AWS::EC2::VPC", """{"resourceType": "AWS::EC2::VPC", "resourceId": "vpc-0d", "configuration": {"vpcId": "vpc-0d", "isDefault": true, "ownerId": "123456789012", "cidrBlock": "172.31.0.0/16"}}""")
            .AddItem("AWS::EC2::InternetGateway", """{"resourceType": "AWS::EC2::InternetGateway", "resourceId": "igw-0d", "configuration": {"internetGatewayId": "igw-0d", "ownerId": "123456789012", "attachments": [{"state": "available", "vpcId": "vpc-0d"}]}}""")
            .AddItem("AWS::EC2::RouteTable", """{"resourceType": "AWS::EC2::RouteTable", "resourceId": "rtb-0d", "configuration": {"routeTableId": "rtb-0d", "vpcId": "vpc-0d", "ownerId": "123456789012", "associations": [{"main": true}], "routes": []}}""")
            .AddItem("AWS::EC2::Route", """{"resourceType": "AWS::EC2::RouteTable", "resourceId": "rtb-0d", "configuration": {"routeTableId": "rtb-0d", "vpcId": "vpc-0d", "ownerId": "123456789012", "routes": [{"destinationCidrBlock": "0.0.0.0/0", "gatewayId": "igw-0d", "origin": "CreateRoute"}, {"destinationCidrBlock": "10.0.0.0/8", "transitGatewayId": "tgw-1", "origin": "CreateRoute"}]}}""")
            .AddItem("AWS::EC2::NetworkAclEntry", """{"resourceType": "AWS::EC2::NetworkAcl", "resourceId": "acl-0d", "configuration": {"networkAclId": "acl-0d", "isDefault": true, "ownerId": "123456789012", "entries": [{"ruleNumber": 100, "protocol": "-1", "ruleAction": "allow", "egress": true, "cidrBlock": "0.0.0.0/0"}]}}""")
            .AddItem("AWS::EC2::Volume", """{"resourceType": "AWS::EC2::Volume", "resourceId": "vol-1", "configuration": {"volumeId": "vol-1", "attachments": [{"instanceId": "i-1", "deleteOnTermination": true}]}}""");

        Assert.Equal(["AWS::EC2::Route rtb-0d|10.0.0.0/8"], inventory.Unmanaged());
    }

    [Theory]
    [InlineData("Path~/a*z", "/abcz", true)]
    [InlineData("Path~/a*z", "/az", true)]
    [InlineData("Path~/az*z", "/az", false)]
    [InlineData("Path={region}/{account}", "us-east-1/123456789012", true)]
    [InlineData("Path={region}/{account}", "eu-west-1/123456789012", false)]
    [InlineData("Path & !Path~/b", "/abc", true)]
    [InlineData("Path & !Path~/a", "/abc", false)]
    [InlineData("Path of AWS::X::Y", "/abc", true)]
    [InlineData("Path of AWS::X::Z", "/abc", false)]
    public void Terms_are_read_as_they_are_written(string text, string path, bool expected) =>
        Assert.Equal(expected, MakerRow.Parse(text, "").Holds(new() { ["Path"] = path }, new() { Account = LiveInventory.Account, Region = LiveInventory.Home }, (type, id) => (type, id) == ("AWS::X::Y", "/abc")));
}
