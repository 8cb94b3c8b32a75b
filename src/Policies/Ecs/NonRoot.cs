using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that containers name a user that is not root.</summary>
public sealed class NonRoot : Policy<TaskDefinition>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-non-root",
        Title = "Containers run as a user that is not root",
        Rationale = "Whoever breaks into a container as root may use every flaw of the kernel to leave it.",
        Remediation = "Set User to a user of the image that is not root.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(TaskDefinition task) => task.IsLinux;

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) => task.EveryContainer(
        container => container.User.Test(user => !IsRoot(user), "a user other than root"),
        "a user other than root");

    private static bool IsRoot(string user)
    {
        var name = user.AsSpan(0, user.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? colon : user.Length).Trim();
        return name.Length == 0 || name.SequenceEqual("root") || name.TrimStart('0').Length == 0;
    }
}
