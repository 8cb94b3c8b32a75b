using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>Whatever holds policy documents: an identity, a policy for identities, or the policy of a resource.</summary>
public sealed record PolicyHolder(Resource Resource)
{
    /// <summary>The types that hold permissions of roles, users and groups.</summary>
    public static ImmutableArray<string> IdentityTypes { get; } =
    [
        Role.Type, User.Type, Group.Type, ManagedPolicy.Type, InlinePolicy.Type,
        "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy",
    ];

    /// <summary>
    /// These, and the policies of buckets, topics and queues. Key policies are not among them: <c>kms:*</c> for the account's root is how
    /// KMS leaves access to IAM.
    /// </summary>
    public static ImmutableArray<string> Types { get; } =
    [
        .. IdentityTypes, BucketPolicy.Type, TopicPolicy.Type, TopicInlinePolicy.Type, QueuePolicy.Type, QueueInlinePolicy.Type,
    ];

    /// <summary>
    /// The documents that allow and deny something: inline policies, or the one of a policy's own. One that stands on a role itself, where
    /// CloudFormation accepts none, is read too rather than passed over.
    /// </summary>
    public Many<PolicyDocument> Permissions =>
        Resource["Policies"].Items.Select(policy => new PolicyDocument(policy["PolicyDocument"])).Concat(Many<PolicyDocument>.Of(new(Resource["PolicyDocument"])));

    /// <summary>The permissions and, of a role, the trust policy.</summary>
    public Many<PolicyDocument> All => Permissions.Concat(Many<PolicyDocument>.Of(new(Resource["AssumeRolePolicyDocument"])));

    /// <summary>The ARNs of the managed policies that an identity holds.</summary>
    public Many<Property> ManagedPolicies => Resource["ManagedPolicyArns"].OneOrMore;

    /// <summary>The inline policies that an identity holds.</summary>
    public Many<Property> InlinePolicies => Resource["Policies"].OneOrMore;

    /// <summary>The users whom a policy is attached to.</summary>
    public Many<Property> Users => Resource["Users"].OneOrMore;
}
