using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A task definition of ECS. Source of the defaults: CloudFormation's page of the type.</summary>
public sealed record TaskDefinition(Resource Resource) : IResourceView<TaskDefinition>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ECS::TaskDefinition";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["Family"];

    /// <inheritdoc/>
    public static TaskDefinition View(Resource resource) => new(resource);

    /// <summary>Its containers.</summary>
    public Many<Container> Containers => Resource["ContainerDefinitions"].Items.Select(container => new Container(container));

    /// <summary>How containers reach the network; <c>bridge</c> by default.</summary>
    public Value<string> NetworkMode => Resource["NetworkMode"].Text.OrDefault("bridge");

    /// <summary>Whose processes containers see: <c>host</c>, <c>task</c> or, by default, each its own.</summary>
    public Value<string> PidMode => Resource["PidMode"].Text.OrDefault("each container's own");

    /// <summary>The memory of the whole task in MiB; Fargate demands it.</summary>
    public Property Memory => Resource["Memory"];

    /// <summary>Holds if the containers are Linux containers, which is the default; Windows has neither root nor read-only file systems.</summary>
    public Verdict IsLinux =>
        Resource["RuntimePlatform"]["OperatingSystemFamily"].Text.OrDefault("LINUX").Test(family => !family.StartsWith("WINDOWS", StringComparison.OrdinalIgnoreCase), "Linux containers");

    /// <summary>Holds if the question holds for every container.</summary>
    public Verdict EveryContainer(Func<Container, Verdict> question, string expected) =>
        Containers.All(question, whenNone: Resource["ContainerDefinitions"].Answer(Outcome.NotApplicable, expected));
}
