using System.Collections.Immutable;
using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>Asserts that no statement allows a whole service.</summary>
public sealed class NoWildcardActions : Policy
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "iam-no-wildcard-actions",
        Title = "No statement allows a whole service",
        Rationale = "A wildcard for a service grants its administrative actions too, and those that AWS adds later.",
        Remediation = "List the actions that are needed in Action.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => PolicyHolder.Types;

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource) =>
        new PolicyHolder(resource).All.All(document => document.EachGrant(NamesActions), Verdict.Compliant);

    private static Verdict NamesActions(PolicyStatement statement) =>
        statement.Actions.All(action => action.Text.Test(text => !IsWholeService(text), "single actions of a service"), Verdict.Compliant);

    private static bool IsWholeService(string action) => action.Split(':', 2) switch
    {
        [var service, var name] => service.Contains('*', StringComparison.Ordinal) || (name.Contains('*', StringComparison.Ordinal) && name.AsSpan().IndexOfAnyExcept('*', '?') < 0),
        _ => action.Contains('*', StringComparison.Ordinal),
    };
}
