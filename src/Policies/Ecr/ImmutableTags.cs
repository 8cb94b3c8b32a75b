using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ecr;

/// <summary>Asserts that image tags are immutable.</summary>
public sealed class ImmutableTags([Description("Whether some tags may be excluded from immutability by filters.")] bool allowExclusions = false) : Policy<Repository>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecr-immutable-tags",
        Title = "Image tags are immutable",
        Rationale = "A tag that can be moved lets other code run under the name that was reviewed.",
        Remediation = "Set ImageTagMutability to IMMUTABLE.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Repository repository) =>
        allowExclusions
            ? repository.TagMutability.IsOneOf("IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION")
            : repository.TagMutability.Is("IMMUTABLE");
}
