using Policies.Model;
using Policies.Resources;

namespace Policies.Tests.Model;

public sealed class UnreadResourcesTests
{
    private const string Reason = "not read: ec2:DescribeFlowLogs was denied in 123456789012/eu-west-1";

    private static readonly ResourceOrigin Ireland = new() { IsLive = true, Account = "123456789012", Region = "eu-west-1" };
    private static readonly ResourceOrigin Frankfurt = Ireland with { Region = "eu-central-1" };
    private static readonly Relation<FlowLog, Vpc> OfVpc = new(log => log.Resource["ResourceId"].Text);

    [Fact]
    public void What_refers_to_a_resource_is_unknown_where_its_type_was_not_read()
    {
        var (vpc, graph) = VpcIn(Ireland, new UnreadResources(FlowLog.Type, "123456789012", "eu-west-1", Reason));

        var verdict = graph.Referring(OfVpc, vpc).Exist(whenNone: vpc.Resource.Answer(Outcome.NonCompliant, "FlowLog", "one", "none"));

        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Equal(Reason, Assert.Single(verdict.Evidence).Actual);
    }

    [Fact]
    public void What_was_not_read_in_one_region_says_nothing_of_another()
    {
        var (vpc, graph) = VpcIn(Frankfurt, new UnreadResources(FlowLog.Type, "123456789012", "eu-west-1", Reason));

        Assert.True(graph.Referring(OfVpc, vpc).IsEmpty);
        Assert.True(graph.Near<FlowLog>(vpc.Resource).IsEmpty);
    }

    [Fact]
    public void What_was_not_read_in_one_account_says_nothing_of_another()
    {
        var (vpc, graph) = VpcIn(Ireland, new UnreadResources(FlowLog.Type, "999999999999", null, Reason));

        Assert.True(graph.Near<FlowLog>(vpc.Resource).IsEmpty);
    }

    [Fact]
    public void What_is_near_and_all_there_is_are_unknown_where_the_type_was_not_read()
    {
        var (vpc, graph) = VpcIn(Ireland, new UnreadResources(FlowLog.Type, "123456789012", null, Reason));

        Assert.True(graph.Near<FlowLog>(vpc.Resource).Unseen.IsUnknown);
        Assert.True(graph.All<FlowLog>(vpc.Resource).Unseen.IsUnknown);
    }

    [Fact]
    public void A_reference_to_what_was_not_read_says_why()
    {
        var log = new ResourceDefinition(FlowLog.Type, "fl-1", Ireland, default).With(Properties("ResourceId", "vpc-1"));
        var graph = new ResourceGraph([log], null, [new UnreadResources(Vpc.Type, "123456789012", "eu-west-1", "not read: ec2:DescribeVpcs was denied")]);

        var followed = graph.Follow<Vpc>(graph.Look(log)["ResourceId"].Text);

        Assert.Contains("vpc-1, not read: ec2:DescribeVpcs was denied", Assert.Single(followed.Unseen.Evidence).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_reference_that_means_nothing_here_does_not_cast_doubt_on_what_is()
    {
        var vpc = new ResourceDefinition(Vpc.Type, "vpc-1", Ireland, default) { PhysicalId = "vpc-1" };
        var log = new ResourceDefinition(FlowLog.Type, "fl-1", Ireland, default).With(Properties("ResourceId", "vpc-of-another-account"));
        var graph = new ResourceGraph([vpc, log]);

        Assert.True(graph.Referring(OfVpc, Vpc.View(graph.Look(vpc))).IsEmpty);
    }

    [Fact]
    public void What_is_live_and_of_no_environment_is_near_every_environment_of_its_account()
    {
        var production = new ResourceDefinition(Vpc.Type, "vpc-1", Ireland with { Environment = "production" }, default);
        var common = new ResourceDefinition(FlowLog.Type, "fl-1", Ireland, default);
        var staging = new ResourceDefinition(FlowLog.Type, "fl-2", Ireland with { Environment = "staging" }, default);
        var graph = new ResourceGraph([production, common, staging]);

        Assert.Equal("fl-1", Assert.Single(graph.Near<FlowLog>(graph.Look(production)).Found).Resource.LogicalId);
    }

    private static (Vpc Vpc, ResourceGraph Graph) VpcIn(ResourceOrigin origin, UnreadResources unread)
    {
        var vpc = new ResourceDefinition(Vpc.Type, "vpc-1", origin, default) { PhysicalId = "vpc-1" };
        var graph = new ResourceGraph([vpc], null, [unread]);
        return (Vpc.View(graph.Look(vpc)), graph);
    }

    private static MapNode Properties(string name, string value) => new([new(name, default, new ScalarNode(value, ScalarKind.Text, default))], default);
}
