using System.Collections.Immutable;
using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>Asserts that no policy gives an identity administration of the account.</summary>
public sealed class NoAdmin([Description("The names of the AWS managed policies that count as administration.")] string[]? managedPolicies = null) : Policy
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "iam-no-admin",
        Title = "No policy gives an identity administration of the account",
        Rationale = "An identity that may do anything turns every leak of its credentials into the loss of the account.",
        Remediation = "Name the actions and resources that are needed in Action and Resource; remove AdministratorAccess and its like from ManagedPolicyArns.",
        Severity = Severity.Critical,
    };

    private static readonly string[] Administration = ["AdministratorAccess", "AdministratorAccess-Amplify", "IAMFullAccess", "PowerUserAccess"];

    private readonly string[] _managedPolicies = managedPolicies ?? Administration;

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => PolicyHolder.IdentityTypes;

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource)
    {
        var holder = new PolicyHolder(resource);
        return holder.ManagedPolicies.All(IsNoAdministration, Verdict.Compliant)
            & holder.Permissions.All(document => document.EachGrant(statement => statement.NamesActions | statement.NamesResources), Verdict.Compliant);
    }

    private Verdict IsNoAdministration(Property managedPolicy) => managedPolicy.Symbol.Judge(
        arn => arn is Value<string>.Known { Property.Node: not UnknownNode }
            ? arn.Test(text => !_managedPolicies.Any(name => text.EndsWith($":iam::aws:policy/{name}", StringComparison.Ordinal)), "a policy that gives no administration")
            : managedPolicy.Text.Test(_ => false, "a policy that gives no administration"),
        "a policy that gives no administration");
}
