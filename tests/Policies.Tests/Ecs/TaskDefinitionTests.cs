using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class TaskDefinitionTests
{
    [Theory]
    [InlineData("NetworkMode: awsvpc", Outcome.Compliant)]
    [InlineData("NetworkMode: host", Outcome.NonCompliant)]
    [InlineData("Family: f", Outcome.NonCompliant)]
    [InlineData("NetworkMode: !Ref Text", Outcome.Unknown)]
    [InlineData("NetworkMode: !If [Prod, awsvpc, bridge]", Outcome.Unknown)]
    public void Tasks_have_a_network_of_their_own(string properties, Outcome outcome) => Judge(new Awsvpc(), Task(properties)).ShouldBe(outcome, "Task/Properties/NetworkMode");

    [Theory]
    [InlineData("PidMode: host", Outcome.NonCompliant)]
    [InlineData("PidMode: task", Outcome.Compliant)]
    [InlineData("Family: f", Outcome.Compliant)]
    [InlineData("PidMode: !Ref Text", Outcome.Unknown)]
    public void Processes_of_the_host_are_not_shared(string properties, Outcome outcome) => Judge(new NoHostPid(), Task(properties)).ShouldBe(outcome, "Task/Properties/PidMode");

    [Theory]
    [InlineData("Privileged: true", Outcome.NonCompliant)]
    [InlineData("Privileged: 'false'", Outcome.Compliant)]
    [InlineData("Name: b", Outcome.Compliant)]
    [InlineData("Privileged: !Ref Text", Outcome.Unknown)]
    public void No_container_is_privileged(string container, Outcome outcome) => Judge(new NoPrivileged(), Containers(container)).ShouldBe(outcome);

    [Fact]
    public void The_privileged_container_is_named() => Judge(new NoPrivileged(), Containers("Privileged: true")).ShouldBe(Outcome.NonCompliant, "Task/Properties/ContainerDefinitions/1/Privileged");

    [Theory]
    [InlineData("User: app", Outcome.Compliant)]
    [InlineData("User: '1000:1000'", Outcome.Compliant)]
    [InlineData("User: 1000", Outcome.Compliant)]
    [InlineData("User: root", Outcome.NonCompliant)]
    [InlineData("User: 'root:app'", Outcome.NonCompliant)]
    [InlineData("User: 0", Outcome.NonCompliant)]
    [InlineData("User: '0:1000'", Outcome.NonCompliant)]
    [InlineData("Name: b", Outcome.Unknown)]
    public void Containers_are_not_root(string container, Outcome outcome) => Judge(new NonRoot(), Containers(container, "User: app")).ShouldBe(outcome);

    [Theory]
    [InlineData("ReadonlyRootFilesystem: true", Outcome.Compliant)]
    [InlineData("ReadonlyRootFilesystem: false", Outcome.NonCompliant)]
    [InlineData("Name: b", Outcome.NonCompliant)]
    [InlineData("ReadonlyRootFilesystem: !Ref Text", Outcome.Unknown)]
    public void Root_file_systems_are_read_only(string container, Outcome outcome) =>
        Judge(new ReadonlyRoot(), Containers(container, "ReadonlyRootFilesystem: true")).ShouldBe(outcome, outcome is Outcome.Compliant ? null : "Task/Properties/ContainerDefinitions/1/ReadonlyRootFilesystem");

    [Fact]
    public void Windows_knows_neither_root_nor_read_only_file_systems()
    {
        const string Windows = "RuntimePlatform: { OperatingSystemFamily: WINDOWS_SERVER_2022_CORE }, ContainerDefinitions: [{ Name: a, Image: i }]";

        Judge(new ReadonlyRoot(), Task(Windows)).ShouldBe(Outcome.NotApplicable);
        Judge(new NonRoot(), Task(Windows)).ShouldBe(Outcome.NotApplicable);
    }

    [Theory]
    [InlineData("Memory: '512', ContainerDefinitions: [{ Name: a }]", Outcome.Compliant)]
    [InlineData("ContainerDefinitions: [{ Name: a, Memory: 512 }, { Name: b, Memory: !Ref Text }]", Outcome.Compliant)]
    [InlineData("ContainerDefinitions: [{ Name: a, Memory: 512 }, { Name: b, MemoryReservation: 512 }]", Outcome.NonCompliant)]
    [InlineData("ContainerDefinitions: [{ Name: a, Memory: !If [Prod, 512, !Ref AWS::NoValue] }]", Outcome.Unknown)]
    public void Memory_is_limited(string properties, Outcome outcome) => Judge(new MemoryLimit(), Task(properties)).ShouldBe(outcome);

    [Theory]
    [InlineData("LogConfiguration: { LogDriver: awslogs }", Outcome.Compliant)]
    [InlineData("LogConfiguration: { LogDriver: awsfirelens }", Outcome.Compliant)]
    [InlineData("LogConfiguration: { LogDriver: none }", Outcome.NonCompliant)]
    [InlineData("Name: b", Outcome.NonCompliant)]
    [InlineData("LogConfiguration: !If [Prod, { LogDriver: awslogs }, !Ref AWS::NoValue]", Outcome.Unknown)]
    public void Every_container_logs(string container, Outcome outcome) => Judge(new LoggingConfigured(), Containers(container, "LogConfiguration: { LogDriver: awslogs }")).ShouldBe(outcome);

    [Fact]
    public void A_task_definition_without_containers_is_not_judged() => Judge(new NoPrivileged(), Task("Family: f")).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_task_definition_is_judged_alike() => JudgeLive(new ReadonlyRoot(), """
        Resources:
          task: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Name: a, Image: i }] } }
        """).ShouldBe(Outcome.NonCompliant);

    private static string Containers(string second, string first = "Name: a") => Task($"ContainerDefinitions: [{{ Image: i, {first} }}, {{ Image: i, {second} }}]");

    private static string Task(string properties) => $$"""
        Parameters: { Text: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Task: { Type: AWS::ECS::TaskDefinition, Properties: { {{properties}} } }
        """;
}
