namespace Auditor.Tests.Pictures;

/// <summary>The few words on what a box is: a default is said only of what is absent.</summary>
public sealed class PictureNamesTests
{
    [Theory]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "{ Name: it }", "internet-facing")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "{ Name: it, Type: network, Scheme: internal }", "network, internal")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "{ Name: it, Scheme: !Ref Given }", "scheme not known")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "{ Name: it, Scheme: !If [IsOn, internal, internet-facing] }", "scheme not known")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "{ Name: it, Type: gateway }", "gateway")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "{ Name: it, Type: !Ref Given }", "type not known")]
    [InlineData("AWS::WAFv2::WebACL", "{ Name: it, Scope: REGIONAL }", "regional")]
    [InlineData("AWS::WAFv2::WebACL", "{ Name: it, Scope: !Ref Given }", "scope not known")]
    [InlineData("AWS::EC2::VPCEndpoint", "{ ServiceName: it }", "gateway")]
    [InlineData("AWS::EC2::VPCEndpoint", "{ ServiceName: it, VpcEndpointType: Interface }", "interface")]
    [InlineData("AWS::EC2::VPCEndpoint", "{ ServiceName: it, VpcEndpointType: !Ref Given }", "type not known")]
    public void What_hangs_on_a_parameter_or_a_condition_is_not_known(string type, string properties, string detail) => Assert.Equal(detail, Drawn.Picture($$"""
        Parameters:
          Given: { Type: String }
        Conditions:
          IsOn: !Equals [!Ref Given, 'yes']
        Resources:
          It:
            Type: {{type}}
            Properties: {{properties}}
        """).Node("it").Detail);

    [Fact]
    public void A_long_name_is_kept_whole_for_who_reads_the_words()
    {
        var name = $"{string.Join('.', Enumerable.Repeat("a-rather-long-part", 8))}.example.org";
        Assert.Equal(name, Assert.Single(Drawn.Picture($"Resources:\n  Zone:\n    Type: AWS::Route53::HostedZone\n    Properties: {{ Name: {name} }}\n").Nodes).Label);
    }
}
