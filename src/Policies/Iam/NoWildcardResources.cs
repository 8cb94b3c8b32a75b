using System.Collections.Immutable;
using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>Asserts that statements that change something or read stored data name their resources.</summary>
public sealed class NoWildcardResources : Policy
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "iam-no-wildcard-resources",
        Title = "Statements that change something or read stored data name their resources",
        Rationale = "An action on every resource reaches those of other applications, and those that do not exist yet.",
        Remediation = "Name the ARNs in Resource, or narrow the statement by a condition on the resource.",
        Severity = Severity.Low,
    };

    private static readonly string[] Indifferent = ["aws:CurrentTime", "aws:MultiFactorAuthPresent", "aws:RequestedRegion", "aws:SecureTransport", "aws:UserAgent"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => PolicyHolder.IdentityTypes;

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource) =>
        new PolicyHolder(resource).Permissions.All(document => document.EachGrant(IsLimited), Verdict.Compliant);

    private static Verdict IsLimited(PolicyStatement statement) =>
        statement.NamesResources
        | statement.Conditions.Any(IsLimiting, Verdict.NotApplicable)
        | (statement.NotAction.IsNotPresent("the actions that are needed")
            & statement.Actions.All(action => action.Text.Test(name => !ActionScope.NeedsResource(name), "an action that needs no resource"), Verdict.Compliant));

    private static Verdict IsLimiting(ConditionTest test) => test.Values.Answer(
        test.HoldsWithoutKey || test.PlainOperator.Contains("Not", StringComparison.OrdinalIgnoreCase) || Indifferent.Contains(test.Key, StringComparer.OrdinalIgnoreCase)
            ? Outcome.NonCompliant
            : Outcome.Compliant,
        "a condition that narrows the resources",
        $"{test.Operator} {test.Key}");
}
