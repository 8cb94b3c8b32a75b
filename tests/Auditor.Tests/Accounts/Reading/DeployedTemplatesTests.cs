using System.Text;
using Auditor.Accounts.Reading;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reading;

/// <summary>What a deployed template says that its resources should be.</summary>
public sealed class DeployedTemplatesTests
{
    private const string Account = "123456789012";

    [Fact]
    public void References_are_the_physical_ids_and_attributes_that_are_really_there()
    {
        var stack = Stack("app", """
            Resources:
              Key: { Type: AWS::KMS::Key }
              Topic:
                Type: AWS::SNS::Topic
                Properties:
                  TopicName: !Sub '${AWS::StackName}-${Key}'
                  KmsMasterKeyId: !Select [1, !Split ['/', !GetAtt Key.Arn]]
            """, Member("AWS::KMS::Key", "Key", "1234"), Member("AWS::SNS::Topic", "Topic", "arn:topic"));

        var topic = Expected("Topic", [stack], (member, attribute) => $"arn:aws:kms:eu-west-1:{Account}:key/{member.PhysicalId}");

        Assert.Equal("app-1234", Text(topic, "TopicName"));
        Assert.Equal("1234", Text(topic, "KmsMasterKeyId"));
    }

    [Fact]
    public void Parameters_have_the_values_of_the_deployment_and_those_of_NoEcho_none()
    {
        var stack = Stack("app", """
            Parameters:
              Name: { Type: String, Default: default }
              Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /image }
              Password: { Type: String, NoEcho: true, Default: hunter2 }
            Resources:
              Topic:
                Type: AWS::SNS::Topic
                Properties: { TopicName: !Ref Name, DisplayName: !Ref Image, Secret: !Ref Password }
            """, Member("AWS::SNS::Topic", "Topic", "arn:topic")) with
        {
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "given", ["Image"] = "/image", ["Password"] = "****" },
            Resolved = new Dictionary<string, string>(StringComparer.Ordinal) { ["Image"] = "ami-1" },
        };

        var topic = Expected("Topic", [stack]);

        Assert.Equal("given", Text(topic, "TopicName"));
        Assert.Equal("ami-1", Text(topic, "DisplayName"));
        Assert.Contains("NoEcho", Assert.IsType<UnknownNode>(((MapNode)topic.Properties)["Secret"]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_is_what_the_other_stack_exports_and_else_what_CloudFormation_says_that_it_exported()
    {
        var exporter = Stack("network", """
            Resources: { Vpc: { Type: AWS::EC2::VPC } }
            Outputs: { Vpc: { Value: !Ref Vpc, Export: { Name: shared-vpc } } }
            """, Member("AWS::EC2::VPC", "Vpc", "vpc-1", "network"));
        var unread = Stack("other", null) with { Unread = "denied", Exports = new Dictionary<string, string>(StringComparer.Ordinal) { ["zone"] = "Z1" } };
        var importer = Stack("app", """
            Resources:
              Group:
                Type: AWS::EC2::SecurityGroup
                Properties: { VpcId: !ImportValue shared-vpc, GroupName: !ImportValue zone, GroupDescription: !ImportValue nowhere }
            """, Member("AWS::EC2::SecurityGroup", "Group", "sg-1"));

        var group = Expected("Group", [exporter, unread, importer]);

        Assert.Equal("vpc-1", Text(group, "VpcId"));
        Assert.Equal("Z1", Text(group, "GroupName"));
        Assert.IsType<UnknownNode>(((MapNode)group.Properties)["GroupDescription"]);
    }

    [Fact]
    public void A_nested_stack_has_its_parents_values_and_hands_its_outputs_back()
    {
        var child = Stack("app/Child", """
            Parameters: { Vpc: { Type: String } }
            Resources:
              Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc } }
            Outputs: { Group: { Value: !GetAtt Group.GroupId } }
            """, Member("AWS::EC2::SecurityGroup", "Group", "sg-1", "app/Child")) with { IsNested = true };
        var parent = Stack("app", """
            Resources:
              Vpc: { Type: AWS::EC2::VPC }
              Child: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: https://example.com, Parameters: { Vpc: !Ref Vpc } } }
              Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !GetAtt Child.Outputs.Group } }
            """, Member("AWS::EC2::VPC", "Vpc", "vpc-1"), Member("AWS::CloudFormation::Stack", "Child", child.Id), Member("AWS::EC2::SecurityGroupIngress", "Rule", "sgr-1")) with
        {
            Nested = new Dictionary<string, string>(StringComparer.Ordinal) { ["Child"] = child.Id },
        };

        Assert.Equal("vpc-1", Text(Expected("Group", [parent, child]), "VpcId"));
        Assert.Equal("sg-1", Text(Expected("Rule", [parent, child], (_, _) => "sg-1"), "GroupId"));
    }

    [Fact]
    public void What_nobody_read_stays_unknown_with_its_reason()
    {
        var stack = Stack("app", """
            Resources:
              Function: { Type: Custom::Thing }
              Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt Function.Name } }
            """, Member("Custom::Thing", "Function", "thing"), Member("AWS::SNS::Topic", "Topic", "arn:topic"));

        var topic = Expected("Topic", [stack]);

        Assert.Equal("the attribute Name of Function, which is not read", Assert.IsType<UnknownNode>(((MapNode)topic.Properties)["TopicName"]).Reason);
    }

    private static ResourceDefinition Expected(string logicalId, DeployedStack[] stacks, Func<StackMember, string, string?>? attribute = null)
    {
        TemplateGraph graph = new DeployedTemplates(stacks).Expected(attribute ?? ((_, _) => null));
        Assert.Empty(graph.Problems);
        return graph.Resources.Single(resource => resource.LogicalId == logicalId);
    }

    private static string? Text(ResourceDefinition resource, string property) => (((MapNode)resource.Properties)[property] as ScalarNode)?.Text;

    private static DeployedStack Stack(string name, string? template, params StackMember[] members) =>
        new($"arn:aws:cloudformation:eu-west-1:{Account}:stack/{name}/1", Origin(name))
        {
            Template = template is null ? null : TemplateText.Parse(Encoding.UTF8.GetBytes(template), name),
            Members = [.. members],
        };

    private static StackMember Member(string type, string logicalId, string physicalId, string stack = "app") => new(type, logicalId, physicalId, Origin(stack));

    private static ResourceOrigin Origin(string stack) => new() { IsLive = true, Account = Account, Region = "eu-west-1", Stack = stack };
}
