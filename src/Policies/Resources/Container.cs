using Policies.Model;

namespace Policies.Resources;

/// <summary>A container of a task definition. Source of the defaults: CloudFormation's page TaskDefinition ContainerDefinition.</summary>
/// <param name="Source">The object that holds the container's properties.</param>
public sealed record Container(Property Source)
{
    /// <summary>Whether the container has the host's privileges; not by default.</summary>
    public Value<bool> Privileged => Source["Privileged"].Boolean.OrDefault(false);

    /// <summary>Whether the root file system cannot be written to; it can by default.</summary>
    public Value<bool> ReadonlyRootFilesystem => Source["ReadonlyRootFilesystem"].Boolean.OrDefault(false);

    /// <summary>The user, with or without a group; by default the image's, and root if the image names none.</summary>
    public Value<string> User => Source["User"].Text.OrUnknown("absent, which means the user of the image, or root");

    /// <summary>The hard limit of its memory in MiB.</summary>
    public Property Memory => Source["Memory"];

    /// <summary>Where its output goes, such as <c>awslogs</c>.</summary>
    public Property LogDriver => Source["LogConfiguration"]["LogDriver"];

    /// <summary>The environment variables, objects with <c>Name</c> and <c>Value</c>.</summary>
    public Many<Property> Environment => Source["Environment"].Items;
}
