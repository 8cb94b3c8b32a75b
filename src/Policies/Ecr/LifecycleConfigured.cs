using Policies.Model;
using Policies.Resources;

namespace Policies.Ecr;

/// <summary>Asserts that a repository expires images.</summary>
public sealed class LifecycleConfigured : Policy<Repository>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecr-lifecycle-configured",
        Title = "A repository expires images",
        Rationale = "Images that nobody removes are paid for, and run by mistake, for ever.",
        Remediation = "Set LifecyclePolicy.LifecyclePolicyText.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Repository repository) =>
        repository.LifecyclePolicy.IsPresent("a lifecycle policy");
}
