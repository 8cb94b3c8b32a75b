using System.Text.Json.Nodes;
using Amazon.EC2;
using Amazon.EC2.Model;
using Auditor.Accounts.Aws.Ec2;

namespace Auditor.Tests.Accounts.Aws.Ec2;

public sealed class TypedAnswerTests
{
    [Fact]
    public void What_is_not_set_is_absent_and_an_empty_list_stays_one() => AssertJson(
        """{"VpcId": "vpc-1", "Tags": []}""",
        new Vpc { VpcId = "vpc-1", Tags = [] });

    [Fact]
    public void Constants_times_numbers_and_flags_are_as_in_json() => AssertJson(
        """{"State": "available", "CreateTime": "2026-01-02T03:04:05Z", "Size": 8, "Encrypted": true}""",
        new Volume { State = VolumeState.Available, CreateTime = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), Size = 8, Encrypted = true });

    [Fact]
    public void Lists_of_objects_are_followed() => AssertJson(
        """{"Reservations": [{"Instances": [{"InstanceId": "i-1", "State": {"Code": 16, "Name": "running"}}]}]}""",
        new DescribeInstancesResponse { Reservations = [new Reservation { Instances = [new Instance { InstanceId = "i-1", State = new InstanceState { Code = 16, Name = InstanceStateName.Running } }] }] });

    [Fact]
    public void Where_the_sdk_names_members_otherwise_the_apis_names_are_used()
    {
        AssertJson("""{"PrefixListIds": [{"PrefixListId": "pl-1"}], "Ipv4Ranges": [{"CidrIp": "0.0.0.0/0"}]}""", new IpPermission { PrefixListIds = [new PrefixListId { Id = "pl-1" }], Ipv4Ranges = [new IpRange { CidrIp = "0.0.0.0/0" }] });
        AssertJson("""{"CidrBlockSet": [{"CidrBlock": "10.0.0.0/16"}], "Ipv6CidrBlockSet": [{"Ipv6CidrBlock": "::/0"}]}""", new VpcPeeringConnectionVpcInfo { CidrBlockSet = [new CidrBlock { Cidr = "10.0.0.0/16" }], Ipv6CidrBlockSet = [new Ipv6CidrBlock { Value = "::/0" }] });
        AssertJson("""{"VpcId": "vpc-1", "EnableDnsSupport": {"Value": false}}""", new DescribeVpcAttributeResponse { VpcId = "vpc-1", EnableDnsSupport = false });
    }

    [Fact]
    public void Arguments_are_set_by_the_names_of_properties()
    {
        var request = TypedArguments.To<DescribeVpcAttributeRequest>(Json("""{"VpcId": "vpc-1", "Attribute": "enableDnsSupport"}"""));
        var list = TypedArguments.To<DescribeSubnetsRequest>(Json("""{"MaxResults": 5, "NextToken": null, "SubnetIds": ["subnet-1"], "Filters": [{"Name": "state", "Values": ["available"]}]}"""));

        Assert.Equal(("vpc-1", VpcAttributeName.EnableDnsSupport), (request.VpcId, request.Attribute));
        Assert.Equal((5, null, "subnet-1"), (list.MaxResults, list.NextToken, Assert.Single(list.SubnetIds)));
        Assert.Equal("available", Assert.Single(Assert.Single(list.Filters).Values));
    }

    [Fact]
    public void An_argument_that_does_not_exist_is_a_mistake_of_the_table() =>
        Assert.Throws<ArgumentException>(() => TypedArguments.To<DescribeVpcsRequest>(Json("""{"VpcId": "vpc-1"}""")));

    private static void AssertJson(string expected, object answer)
    {
        var actual = TypedAnswer.ToJson(answer);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
