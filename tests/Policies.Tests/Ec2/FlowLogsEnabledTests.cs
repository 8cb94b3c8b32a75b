using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class FlowLogsEnabledTests
{
    private static readonly FlowLogsEnabled Policy = new();

    [Theory]
    [InlineData("VPC", "ALL", Outcome.Compliant)]
    [InlineData("VPC", "REJECT", Outcome.Compliant)]
    [InlineData("VPC", "ACCEPT", Outcome.NonCompliant)]
    public void A_flow_log_of_rejected_traffic_is_needed(string type, string traffic, Outcome outcome) => Judge(Policy, Log($"ResourceId: !Ref Vpc, ResourceType: {type}, TrafficType: {traffic}")).ShouldBe(outcome);

    [Fact]
    public void Nothing_is_logged_without_a_flow_log() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        """).ShouldBe(Outcome.NonCompliant, "Vpc/FlowLogs");

    [Fact]
    public void The_log_of_a_subnet_is_none_of_the_vpc() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Log: { Type: AWS::EC2::FlowLog, Properties: { ResourceId: !Ref Subnet, ResourceType: Subnet, TrafficType: ALL } }
        """).ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void All_traffic_may_be_asked_for() => Judge(new FlowLogsEnabled(allTraffic: true), Log("ResourceId: !Ref Vpc, ResourceType: VPC, TrafficType: REJECT")).ShouldBe(Outcome.NonCompliant, "Vpc/FlowLogs");

    [Fact]
    public void Traffic_from_a_parameter_is_unknown() => Judge(Policy, Log("ResourceId: !Ref Vpc, ResourceType: VPC, TrafficType: !Ref Traffic")).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_log_under_an_undecided_condition_is_unknown() => Judge(Policy, Log("ResourceId: !Ref Vpc, ResourceType: VPC, TrafficType: ALL", "Condition: Prod, ")).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("vpc-1", Outcome.Compliant)]
    [InlineData("subnet-1", Outcome.NonCompliant)]
    public void A_live_log_is_matched_by_id(string id, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          vpc-1: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          fl-1: { Type: AWS::EC2::FlowLog, Properties: { ResourceId: {{id}}, ResourceType: {{(id.StartsWith("vpc", StringComparison.Ordinal) ? "VPC" : "Subnet")}}, TrafficType: ALL } }
        """).ShouldBe(outcome);

    private static string Log(string properties, string attributes = "") => $$"""
        Parameters: { Traffic: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Log: { Type: AWS::EC2::FlowLog, {{attributes}}Properties: { {{properties}} } }
        """;
}
