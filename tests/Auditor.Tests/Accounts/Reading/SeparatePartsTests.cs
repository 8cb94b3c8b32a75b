using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reading;

public sealed class SeparatePartsTests
{
    [Theory]
    [InlineData("AWS::IAM::Policy", """{"PolicyName": "own", "Roles": ["deploy"]}""")]
    [InlineData("AWS::IAM::RolePolicy", """{"PolicyName": "own", "RoleName": "deploy"}""")]
    public void A_policy_that_a_stack_declares_apart_is_not_in_its_role_too(string type, string properties)
    {
        var role = Resource("AWS::IAM::Role", """{"RoleName": "deploy", "Policies": [{"PolicyName": "own"}, {"PolicyName": "other"}]}""", "stack");

        var parts = SeparateParts.Of([role, Resource(type, properties, "stack")], ReadTable.Load()).ToList();

        Assert.Equal(2, parts.Count);
        var left = Assert.IsType<ListNode>(((MapNode)parts.Single(part => part.Type == "AWS::IAM::Role").Properties)["Policies"]);
        Assert.Equal("other", ((ScalarNode)((MapNode)Assert.Single(left.Items))["PolicyName"]!).Text);
    }

    [Theory]
    [InlineData("AWS::SNS::TopicPolicy", """{"Topics": ["arn:topic"]}""", "AWS::SNS::TopicInlinePolicy", """{"TopicArn": "arn:topic"}""")]
    [InlineData("AWS::SQS::QueuePolicy", """{"Queues": ["https://queue"]}""", "AWS::SQS::QueueInlinePolicy", """{"Queue": "https://queue"}""")]
    public void One_policy_under_two_types_is_of_the_type_that_its_stack_declares(string type, string properties, string inline, string own)
    {
        var policy = Resource(type, properties, null);

        Assert.Equal([inline], SeparateParts.Of([policy, Resource(inline, own, "stack")], ReadTable.Load()).Select(part => part.Type), StringComparer.Ordinal);
        Assert.Equal([type], SeparateParts.Of([policy, Resource(inline, own, null)], ReadTable.Load()).Select(part => part.Type), StringComparer.Ordinal);
    }

    private static ResourceDefinition Resource(string type, string properties, string? stack) =>
        new ResourceDefinition(type, type, new ResourceOrigin { IsLive = true, Stack = stack }, default) { PhysicalId = type }.With((MapNode)LiveNode.Of(JsonNode.Parse(properties)));
}
