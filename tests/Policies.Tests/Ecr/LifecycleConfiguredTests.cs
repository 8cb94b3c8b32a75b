using Policies.Ecr;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecr;

public sealed class LifecycleConfiguredTests
{
    [Fact]
    public void A_lifecycle_policy_is_compliant() => Judge(new LifecycleConfigured(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { LifecyclePolicy: { LifecyclePolicyText: '{}' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_lifecycle_policy_from_a_parameter_is_compliant() => Judge(new LifecycleConfigured(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { LifecyclePolicy: { LifecyclePolicyText: !Ref Value } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Absent_is_not_compliant() => Judge(new LifecycleConfigured(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/LifecyclePolicy/LifecyclePolicyText");

    [Fact]
    public void A_condition_is_unknown() => Judge(new LifecycleConfigured(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { LifecyclePolicy: !If [IsProduction, { LifecyclePolicyText: '{}' }, !Ref 'AWS::NoValue'] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_repository_is_judged() => JudgeLive(new LifecycleConfigured(), """
        Resources:
          repository: { Type: AWS::ECR::Repository, Properties: { RepositoryName: app } }
        """).ShouldBe(Outcome.NonCompliant);
}
