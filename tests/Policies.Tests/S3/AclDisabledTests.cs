using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class AclDisabledTests
{
    [Fact]
    public void Silence_means_no_ACLs_since_2023() => Judge(new AclDisabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Enforced_ownership_is_compliant() => Judge(new AclDisabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerEnforced }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Another_ownership_is_not_compliant() => Judge(new AclDisabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/OwnershipControls/Rules/0/ObjectOwnership");

    [Fact]
    public void A_public_ACL_is_not_compliant() => Judge(new AclDisabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { AccessControl: PublicRead }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/AccessControl");

    [Fact]
    public void An_ACL_for_the_owner_alone_is_none() => Judge(new AclDisabled(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { AccessControl: Private }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_ACL_from_a_parameter_is_unknown() => Judge(new AclDisabled(), """
        Parameters: { Acl: { Type: String } }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { AccessControl: !Ref Acl }
        """).ShouldBe(Outcome.Unknown, "Data/Properties/AccessControl");

    [Fact]
    public void An_ACL_under_a_condition_is_unknown() => Judge(new AclDisabled(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { AccessControl: !If [IsProduction, Private, PublicRead] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_bucket_without_ownership_controls_has_its_ACLs_on() => JudgeLive(new AclDisabled(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
        """).ShouldBe(Outcome.NonCompliant);
}
