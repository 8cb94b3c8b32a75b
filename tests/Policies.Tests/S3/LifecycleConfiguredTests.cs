using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class LifecycleConfiguredTests
{
    [Fact]
    public void A_rule_that_expires_old_versions_is_compliant() => Judge(new LifecycleConfigured(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled }, LifecycleConfiguration: { Rules: [{ Status: Enabled, NoncurrentVersionExpiration: { NoncurrentDays: 30 } }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_older_form_of_the_rule_is_compliant() => Judge(new LifecycleConfigured(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled }, LifecycleConfiguration: { Rules: [{ Status: Enabled, NoncurrentVersionExpirationInDays: 30 }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_rule_that_is_switched_off_is_not_compliant() => Judge(new LifecycleConfigured(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled }, LifecycleConfiguration: { Rules: [{ Status: Disabled, NoncurrentVersionExpirationInDays: 30 }] } }
        """).ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_rule_that_only_moves_objects_is_not_compliant() => Judge(new LifecycleConfigured(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled }, LifecycleConfiguration: { Rules: [{ Status: Enabled, Transitions: [{ StorageClass: GLACIER, TransitionInDays: 30 }] }] } }
        """).ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Absent_rules_are_not_compliant() => Judge(new LifecycleConfigured(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/LifecycleConfiguration");

    [Fact]
    public void Rules_from_a_parameter_are_unknown() => Judge(new LifecycleConfigured(), """
        Parameters: { Status: { Type: String } }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled }, LifecycleConfiguration: { Rules: [{ Status: !Ref Status, NoncurrentVersionExpirationInDays: 30 }] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_bucket_without_versions_is_not_judged() => Judge(new LifecycleConfigured(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_bucket_is_judged() => JudgeLive(new LifecycleConfigured(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: Enabled } } }
        """).ShouldBe(Outcome.NonCompliant);
}
