using System.Collections.Immutable;
using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>Asserts that no statement allows everything but what it lists.</summary>
public sealed class NoAllowNot : Policy
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "iam-no-allow-not",
        Title = "No statement allows everything but what it lists",
        Rationale = "Allow with NotAction, NotResource or NotPrincipal grants whatever nobody thought of, now and later.",
        Remediation = "Use Action, Resource and Principal in statements that allow.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => PolicyHolder.Types;

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource) =>
        new PolicyHolder(resource).All.All(
            document => document.EachGrant(statement => statement.NotAction.IsNotPresent("Action") & statement.NotResource.IsNotPresent("Resource") & statement.NotPrincipal.IsNotPresent("Principal")),
            Verdict.Compliant);
}
