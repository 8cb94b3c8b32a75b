using System.Collections.Immutable;
using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>Asserts that users hold no policies of their own.</summary>
public sealed class UserNoPolicies : Policy
{
    private const string UserPolicy = "AWS::IAM::UserPolicy";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "iam-user-no-policies",
        Title = "Users hold no policies of their own",
        Rationale = "Permissions that hang on single users are overlooked when people change their tasks; groups and roles are reviewed.",
        Remediation = "Attach the policy to a group or a role.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => [User.Type, ManagedPolicy.Type, InlinePolicy.Type, UserPolicy];

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource)
    {
        var holder = new PolicyHolder(resource);
        if (resource.Type == User.Type)
        {
            return None(holder.InlinePolicies, "no inline policy") & None(holder.ManagedPolicies, "no managed policy");
        }

        return resource.Type == UserPolicy ? resource["UserName"].Answer(Outcome.NonCompliant, "a policy of a group or a role")
            : holder.Users.IsEmpty ? Verdict.NotApplicable
            : None(holder.Users, "no user");
    }

    private static Verdict None(Many<Property> found, string expected) =>
        found.All(one => one.Node is UnknownNode ? one.Answer(Outcome.Unknown, expected) : one.Answer(Outcome.NonCompliant, expected), Verdict.Compliant);
}
