using Policies.Iam;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Iam;

public sealed class UserNoPoliciesTests
{
    [Fact]
    public void A_user_in_a_group_is_compliant() => Judge(new UserNoPolicies(), """
        Resources:
          User: { Type: AWS::IAM::User, Properties: { Groups: [readers] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_inline_policy_is_not_compliant() => Judge(new UserNoPolicies(), """
        Resources:
          User: { Type: AWS::IAM::User, Properties: { Policies: [{ PolicyName: all, PolicyDocument: {} }] } }
        """).ShouldBe(Outcome.NonCompliant, "User/Properties/Policies/0");

    [Fact]
    public void A_managed_policy_is_not_compliant() => Judge(new UserNoPolicies(), """
        Resources:
          User: { Type: AWS::IAM::User, Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } }
        """).ShouldBe(Outcome.NonCompliant, "User/Properties/ManagedPolicyArns/0");

    [Fact]
    public void Empty_lists_are_compliant() => Judge(new UserNoPolicies(), """
        Resources:
          User: { Type: AWS::IAM::User, Properties: { Policies: [], ManagedPolicyArns: [] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_policy_attached_to_a_user_is_not_compliant() => Judge(new UserNoPolicies(), """
        Resources:
          Policy:
            Type: AWS::IAM::Policy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*' }] }
              Users: [someone]
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/Users/0");

    [Fact]
    public void A_policy_attached_to_a_group_is_not_judged() => Judge(new UserNoPolicies(), """
        Resources:
          Policy:
            Type: AWS::IAM::Policy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*' }] }
              Groups: [readers]
        """).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_policy_of_a_user_is_not_compliant() => Judge(new UserNoPolicies(), """
        Resources:
          Policy:
            Type: AWS::IAM::UserPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*' }] }
              UserName: someone
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/UserName");

    [Fact]
    public void Policies_from_a_parameter_are_unknown() => Judge(new UserNoPolicies(), """
        Parameters: { Value: { Type: CommaDelimitedList } }
        Resources:
          User: { Type: AWS::IAM::User, Properties: { ManagedPolicyArns: !Ref Value } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void Policies_under_an_undecided_condition_are_unknown() => Judge(new UserNoPolicies(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          User: { Type: AWS::IAM::User, Properties: { ManagedPolicyArns: !If [IsProduction, [], ['arn:aws:iam::aws:policy/ReadOnlyAccess']] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_user_is_judged() => JudgeLive(new UserNoPolicies(), """
        Resources:
          user: { Type: AWS::IAM::User, Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } }
        """).ShouldBe(Outcome.NonCompliant);
}
