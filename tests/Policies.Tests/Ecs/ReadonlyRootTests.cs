using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class ReadonlyRootTests
{
    private static readonly ReadonlyRoot Policy = new();

    [Theory]
    [InlineData("ReadonlyRootFilesystem: true", Outcome.Compliant)]
    [InlineData("ReadonlyRootFilesystem: false", Outcome.NonCompliant)]
    [InlineData("Name: b", Outcome.NonCompliant)]
    [InlineData("ReadonlyRootFilesystem: !Ref Text", Outcome.Unknown)]
    public void Root_file_systems_are_read_only(string container, Outcome outcome) =>
        Judge(Policy, Containers(container, "ReadonlyRootFilesystem: true")).ShouldBe(outcome, outcome is Outcome.Compliant ? null : "Task/Properties/ContainerDefinitions/1/ReadonlyRootFilesystem");

    [Fact]
    public void Windows_knows_neither_root_nor_read_only_file_systems()
    {
        const string Windows = "RuntimePlatform: { OperatingSystemFamily: WINDOWS_SERVER_2022_CORE }, ContainerDefinitions: [{ Name: a, Image: i }]";

        Judge(Policy, Task(Windows)).ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void A_live_task_definition_is_judged_alike() => JudgeLive(Policy, """
        Resources:
          task: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Name: a, Image: i }] } }
        """).ShouldBe(Outcome.NonCompliant);
}
