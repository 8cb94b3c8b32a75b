using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class ServiceNoPublicIpTests
{
    private static readonly ServiceNoPublicIp Policy = new();

    [Theory]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: ENABLED }", Outcome.NonCompliant)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: DISABLED }", Outcome.Compliant)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A] }", Outcome.Compliant)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: !Ref Text }", Outcome.Unknown)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: !If [Prod, DISABLED, ENABLED] }", Outcome.Unknown)]
    public void Tasks_get_no_public_address(string network, Outcome outcome) =>
        Judge(Policy, Service($"NetworkConfiguration: {{ {network} }}"), "Service").ShouldBe(outcome, "Service/Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp");

    [Fact]
    public void A_safe_default_needs_no_writing_where_a_switch_is_off_by_itself() =>
        Judge(Policy, Service("NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref A] } }"), "Service", new() { RequireExplicit = true }).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Without_a_network_of_its_own_a_service_is_not_judged()
    {
        Judge(Policy, Service("LaunchType: EC2"), "Service").ShouldBe(Outcome.NotApplicable);
    }
}
