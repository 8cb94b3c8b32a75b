using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class NonRootTests
{
    private static readonly NonRoot Policy = new();

    [Theory]
    [InlineData("User: app", Outcome.Compliant)]
    [InlineData("User: '1000:1000'", Outcome.Compliant)]
    [InlineData("User: 1000", Outcome.Compliant)]
    [InlineData("User: root", Outcome.NonCompliant)]
    [InlineData("User: 'root:app'", Outcome.NonCompliant)]
    [InlineData("User: 0", Outcome.NonCompliant)]
    [InlineData("User: '0:1000'", Outcome.NonCompliant)]
    [InlineData("Name: b", Outcome.Unknown)]
    public void Containers_are_not_root(string container, Outcome outcome) => Judge(Policy, Containers(container, "User: app")).ShouldBe(outcome);

    [Fact]
    public void Windows_knows_neither_root_nor_read_only_file_systems()
    {
        const string Windows = "RuntimePlatform: { OperatingSystemFamily: WINDOWS_SERVER_2022_CORE }, ContainerDefinitions: [{ Name: a, Image: i }]";

        Judge(Policy, Task(Windows)).ShouldBe(Outcome.NotApplicable);
    }
}
