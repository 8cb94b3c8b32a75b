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

    /// <summary>The longest time until a health check finds that it failed: 3 failures, 30 seconds apart, the last after 5, by default; null without a check or where a setting is not known.</summary>
    public TimeSpan? Detection
    {
        get
        {
            var check = Source["HealthCheck"];
            return check["Command"].IsPresent("a health check").IsCompliant
                && check["Interval"].Integer.OrDefault(30) is Value<int>.Known { Content: var interval }
                && check["Retries"].Integer.OrDefault(3) is Value<int>.Known { Content: var failures }
                && check["Timeout"].Integer.OrDefault(5) is Value<int>.Known { Content: var timeout }
                    ? TimeSpan.FromSeconds((interval * failures) + timeout)
                    : null;
        }
    }
}
