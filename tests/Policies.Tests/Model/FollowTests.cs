using Policies.Resources;

namespace Policies.Tests.Model;

public sealed class FollowTests
{
    [Theory]
    [InlineData("!Sub 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}'", true)]
    [InlineData("!Join ['', ['arn:aws:cloudfront::1:distribution/', !Ref Distribution]]", true)]
    [InlineData("!GetAtt Distribution.Id", true)]
    [InlineData("!Sub 'arn:aws:cloudfront::1:distribution/old-${Distribution}'", false)]
    [InlineData("!Sub 'arn:aws:cloudfront::1:distribution/${Distribution}/part'", false)]
    [InlineData("!Sub 'arn:aws:cloudfront::1:distribution/${Bucket}'", false)]
    public void An_arn_that_ends_in_a_reference_names_its_resource(string arn, bool isFollowed)
    {
        var graph = TestGraphs.FromTemplate($$"""
            Resources:
              Distribution: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Enabled: true } } }
              Bucket: { Type: AWS::S3::Bucket }
              Source: { Type: AWS::Logs::DeliverySource, Properties: { ResourceArn: {{arn}} } }
            """);
        var source = graph.Look(graph.Definitions.Single(definition => definition.LogicalId == "Source"));
        var found = graph.Follow<Distribution>(source["ResourceArn"].Text);
        Assert.Equal(isFollowed ? 1 : 0, found.Found.Count(one => one.Resource.LogicalId == "Distribution"));
        Assert.Equal(!isFollowed, found.Unseen.IsUnknown);
    }

    [Theory]
    [InlineData("alerts", true)]
    [InlineData("arn:aws:sns:us-east-1:123456789012:alerts", true)]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:alerts", false)]
    [InlineData("arn:aws:sns:us-east-1:999999999999:alerts", false)]
    public void The_arn_of_a_resource_elsewhere_does_not_mean_its_namesake_here(string arn, bool isFollowed)
    {
        var graph = TestGraphs.FromLive($$"""
            Resources:
              alerts: { Type: AWS::SNS::Topic, Properties: { TopicName: alerts } }
              alarm: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmActions: ['{{arn}}'] } }
            """);
        var alarm = graph.Look(graph.Definitions.Single(definition => definition.LogicalId == "alarm"));
        var found = graph.Follow<Topic>(alarm["AlarmActions"].Items.Select(action => action.Text));
        Assert.Equal(isFollowed ? 1 : 0, found.Found.Count());
        Assert.Equal(!isFollowed, found.Unseen.IsUnknown);
    }

    [Theory]
    [InlineData("GroupName: web", "GroupId", false)]
    [InlineData("GroupName: web", "GroupName", true)]
    [InlineData("VpcId: vpc-1", "GroupName", false)]
    public void A_parameter_may_be_the_name_of_a_group_that_somebody_named_but_not_its_id(string group, string by, bool mayBe)
    {
        var graph = TestGraphs.FromTemplate($$"""
            Parameters: { Other: { Type: String } }
            Resources:
              Group: { Type: AWS::EC2::SecurityGroup, Properties: { {{group}} } }
              Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { {{by}}: !Ref Other, IpProtocol: '-1' } }
            """);
        var found = SecurityGroup.View(graph.Look(graph.Definitions.Single(definition => definition.LogicalId == "Group"))).Ingress;
        Assert.Empty(found.Found);
        Assert.Equal(mayBe, found.Unseen.IsUnknown);
    }
}
