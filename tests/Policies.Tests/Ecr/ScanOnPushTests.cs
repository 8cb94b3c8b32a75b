using Policies.Ecr;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecr;

public sealed class ScanOnPushTests
{
    [Fact]
    public void Scanning_on_push_is_compliant() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: 'true' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Absent_is_not_compliant() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/ImageScanningConfiguration/ScanOnPush");

    [Fact]
    public void Switched_off_is_not_compliant() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: 'false' } } }
        """).ShouldBe(Outcome.NonCompliant, "Repository/Properties/ImageScanningConfiguration/ScanOnPush");

    [Fact]
    public void A_parameter_is_unknown() => Judge(new ScanOnPush(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: !Ref Value } } }
        """).ShouldBe(Outcome.Unknown, "Repository/Properties/ImageScanningConfiguration/ScanOnPush");

    [Fact]
    public void A_condition_is_unknown() => Judge(new ScanOnPush(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: !If [IsProduction, true, false] } } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void The_configuration_of_the_registry_counts() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: {} }
          Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { ScanType: BASIC, Rules: [{ ScanFrequency: SCAN_ON_PUSH, RepositoryFilters: [{ Filter: '*', FilterType: WILDCARD }] }] } }
        """, "Repository").ShouldBe(Outcome.Compliant);

    [Fact]
    public void Continuous_scanning_of_the_registry_counts() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { RepositoryName: app-web } }
          Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { ScanType: BASIC, Rules: [{ ScanFrequency: CONTINUOUS_SCAN, RepositoryFilters: [{ Filter: 'app-*', FilterType: WILDCARD }] }] } }
        """, "Repository").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_filter_for_other_repositories_does_not_count() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { RepositoryName: app-web } }
          Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { ScanType: BASIC, Rules: [{ ScanFrequency: SCAN_ON_PUSH, RepositoryFilters: [{ Filter: 'batch-*', FilterType: WILDCARD }] }] } }
        """, "Repository").ShouldBe(Outcome.NonCompliant, "Repository/Properties/ImageScanningConfiguration/ScanOnPush");

    [Fact]
    public void Manual_scanning_of_the_registry_does_not_count() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { RepositoryName: app-web } }
          Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { ScanType: BASIC, Rules: [{ ScanFrequency: MANUAL, RepositoryFilters: [{ Filter: '*', FilterType: WILDCARD }] }] } }
        """, "Repository").ShouldBe(Outcome.NonCompliant, "Repository/Properties/ImageScanningConfiguration/ScanOnPush");

    [Theory]
    [InlineData("ScanType: BASIC, Rules: [{ ScanFrequency: SCAN_ON_PUSH, RepositoryFilters: [{ Filter: 'batch-*', FilterType: WILDCARD }] }]", Outcome.NonCompliant, "Registry/Properties/Rules/0")]
    [InlineData("ScanType: ENHANCED", Outcome.NonCompliant, "Registry/Properties/ScanType")]
    [InlineData("ScanType: BASIC", Outcome.Compliant, null)]
    [InlineData("ScanType: BASIC, Rules: []", Outcome.Compliant, null)]
    [InlineData("ScanType: !Ref Type", Outcome.Unknown, "Registry/Properties/ScanType")]
    public void The_configuration_of_the_registry_overrules_that_of_the_repository(string registry, Outcome outcome, string? at) => Judge(new ScanOnPush(), $$"""
        Parameters: { Type: { Type: String } }
        Resources:
          Repository: { Type: AWS::ECR::Repository, Properties: { RepositoryName: app-web, ImageScanningConfiguration: { ScanOnPush: true } } }
          Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { {{registry}} } }
        """, "Repository").ShouldBe(outcome, at);

    [Fact]
    public void A_filter_may_match_a_name_that_is_made_up() => Judge(new ScanOnPush(), """
        Resources:
          Repository: { Type: AWS::ECR::Repository }
          Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { ScanType: BASIC, Rules: [{ ScanFrequency: SCAN_ON_PUSH, RepositoryFilters: [{ Filter: 'app-*', FilterType: WILDCARD }] }] } }
        """, "Repository").ShouldBe(Outcome.Unknown, "Repository/Properties/RepositoryName");

    [Fact]
    public void A_live_repository_is_judged() => JudgeLive(new ScanOnPush(), """
        Resources:
          repository: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: true } } }
        """).ShouldBe(Outcome.Compliant);
}
