using Policies.Ecr;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecr;

public sealed class ImmutableTagsTests
{
    [Fact]
    public void Immutable_is_compliant() => Judge(new ImmutableTags(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: IMMUTABLE } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Mutable_is_not_compliant() => Judge(new ImmutableTags(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: MUTABLE } }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/ImageTagMutability");

    [Fact]
    public void Absent_is_not_compliant() => Judge(new ImmutableTags(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/ImageTagMutability");

    [Fact]
    public void Exclusions_weaken_it() => Judge(new ImmutableTags(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: IMMUTABLE_WITH_EXCLUSION } }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/ImageTagMutability");

    [Fact]
    public void Exclusions_may_be_allowed() => Judge(new ImmutableTags(allowExclusions: true), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: IMMUTABLE_WITH_EXCLUSION } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_parameter_is_unknown() => Judge(new ImmutableTags(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: !Ref Value } }
        """).ShouldBe(Outcome.Unknown, "Repository/Properties/ImageTagMutability");

    [Fact]
    public void A_live_repository_is_judged() => JudgeLive(new ImmutableTags(), """
        Resources:
          repository: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: IMMUTABLE } }
        """).ShouldBe(Outcome.Compliant);
}
