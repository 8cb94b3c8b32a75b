using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class Imdsv2RequiredTests
{
    private static readonly Imdsv2Required Policy = new();

    [Theory]
    [InlineData("MetadataOptions: { HttpTokens: required }", Outcome.Compliant)]
    [InlineData("MetadataOptions: { HttpTokens: optional }", Outcome.NonCompliant)]
    [InlineData("MetadataOptions: { HttpEndpoint: disabled }", Outcome.Compliant)]
    [InlineData("MetadataOptions: { HttpEndpoint: disabled, HttpTokens: optional }", Outcome.Compliant)]
    [InlineData("ImageId: ami-1", Outcome.Unknown)]
    [InlineData("MetadataOptions: { HttpTokens: !If [Prod, required, optional] }", Outcome.Unknown)]
    public void A_launch_template_demands_tokens(string data, Outcome outcome) => Judge(Policy, Template(data), "Template").ShouldBe(outcome);

    [Theory]
    [InlineData("MetadataOptions: { HttpTokens: required }", "ImageId: ami-1", Outcome.Compliant)]
    [InlineData("MetadataOptions: { HttpTokens: optional }", "MetadataOptions: { HttpTokens: required }", Outcome.NonCompliant)]
    [InlineData("LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' }", "MetadataOptions: { HttpTokens: required }", Outcome.Compliant)]
    [InlineData("LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' }", "MetadataOptions: { HttpTokens: optional }", Outcome.NonCompliant)]
    [InlineData("LaunchTemplate: { LaunchTemplateName: mine, Version: '1' }", "MetadataOptions: { HttpTokens: optional }", Outcome.NonCompliant)]
    [InlineData("LaunchTemplate: { LaunchTemplateId: lt-1, Version: '1' }", "ImageId: ami-1", Outcome.Unknown)]
    [InlineData("ImageId: ami-1", "ImageId: ami-1", Outcome.Unknown)]
    public void An_instance_demands_tokens_by_itself_or_by_its_template(string instance, string data, Outcome outcome) =>
        Judge(Policy, Template(data, $"Instance: {{ Type: AWS::EC2::Instance, Properties: {{ {instance} }} }}"), "Instance").ShouldBe(outcome);

    [Theory]
    [InlineData("required", Outcome.Compliant)]
    [InlineData("optional", Outcome.NonCompliant)]
    public void A_live_instance_says_so(string tokens, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          i-1: { Type: AWS::EC2::Instance, Properties: { MetadataOptions: { HttpTokens: {{tokens}}, HttpEndpoint: enabled } } }
        """).ShouldBe(outcome);

    [Fact]
    public void A_live_launch_template_that_does_not_say_is_unknown() => JudgeLive(Policy, """
        Resources:
          lt-1: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { ImageId: ami-1 } } }
        """).ShouldBe(Outcome.Unknown);

    private static string Template(string data, string instance = "") => $$"""
        Parameters: { Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateName: mine, LaunchTemplateData: { {{data}} } } }
          {{instance}}
        """;
}
