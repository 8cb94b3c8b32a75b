using Policies.Account;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Account;

public sealed class ConfigRecordingTests
{
    private static readonly ConfigRecording Policy = new();

    [Theory]
    [InlineData("Recording: true, RecordingGroup: { AllSupported: true }", Outcome.Compliant)]
    [InlineData("Recording: true", Outcome.Compliant)]
    [InlineData("Recording: true, LastStatus: PENDING, RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: false, RecordingStrategy: { UseOnly: ALL_SUPPORTED_RESOURCE_TYPES } }", Outcome.Compliant)]
    [InlineData("Recording: true, RecordingGroup: { AllSupported: false, ResourceTypes: ['AWS::EC2::Instance'] }", Outcome.NonCompliant)]
    [InlineData("Recording: true, RecordingGroup: { AllSupported: false, ResourceTypes: ['AWS::EC2::Instance'], RecordingStrategy: { UseOnly: INCLUSION_BY_RESOURCE_TYPES } }", Outcome.NonCompliant)]
    [InlineData("Recording: true, RecordingGroup: { AllSupported: false, ExclusionByResourceTypes: { ResourceTypes: ['AWS::EC2::Volume'] }, RecordingStrategy: { UseOnly: EXCLUSION_BY_RESOURCE_TYPES } }", Outcome.NonCompliant)]
    [InlineData("Recording: true, RecordingGroup: { AllSupported: false, ExclusionByResourceTypes: { ResourceTypes: ['AWS::IAM::Role', 'AWS::IAM::User'] }, RecordingStrategy: { UseOnly: EXCLUSION_BY_RESOURCE_TYPES } }", Outcome.Compliant)]
    [InlineData("Recording: false, RecordingGroup: { AllSupported: true }", Outcome.NonCompliant)]
    [InlineData("Recording: true, LastStatus: FAILURE, RecordingGroup: { AllSupported: true }", Outcome.NonCompliant)]
    [InlineData("RecordingGroup: { AllSupported: true }", Outcome.Unknown)]
    [InlineData("Recording: !Denied 'config:DescribeConfigurationRecorderStatus', RecordingGroup: { AllSupported: true }", Outcome.Unknown)]
    public void A_recorder_is_on_for_every_type_and_delivers(string properties, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          123456789012/us-east-1: { Type: Account::Config, Properties: { ConfigurationRecorders: [default], DeliveryChannels: [default] } }
          default: { Type: AWS::Config::ConfigurationRecorder, Properties: { {{properties}} } }
        """, "123456789012/us-east-1").ShouldBe(outcome);

    [Theory]
    [InlineData("[]", "[default]", Outcome.NonCompliant, "ConfigurationRecorders")]
    [InlineData("[default]", "[]", Outcome.NonCompliant, "DeliveryChannels")]
    [InlineData("!Denied config:Describe", "[default]", Outcome.Unknown, "ConfigurationRecorders")]
    [InlineData("[default]", "!Denied config:Describe", Outcome.Unknown, "DeliveryChannels")]
    [InlineData("[]", "!Denied config:Describe", Outcome.NonCompliant, "ConfigurationRecorders")]
    public void A_region_needs_both_a_recorder_and_a_delivery_channel(string recorders, string channels, Outcome outcome, string at) => JudgeLive(Policy, $$"""
        Resources:
          123456789012/us-east-1: { Type: Account::Config, Properties: { ConfigurationRecorders: {{recorders}}, DeliveryChannels: {{channels}} } }
          default: { Type: AWS::Config::ConfigurationRecorder, Properties: { Recording: true } }
        """, "123456789012/us-east-1").ShouldBe(outcome, $"123456789012/us-east-1/Properties/{at}");

    [Theory]
    [InlineData("us-east-1", Outcome.Compliant)]
    [InlineData("eu-west-1", Outcome.NonCompliant)]
    public void Each_region_answers_for_its_own_recorder(string region, Outcome outcome) => JudgeLive(Policy, """
        Resources:
          123456789012/us-east-1: { Type: Account::Config, Region: us-east-1, Properties: { ConfigurationRecorders: [default], DeliveryChannels: [default] } }
          123456789012/eu-west-1: { Type: Account::Config, Region: eu-west-1, Properties: { ConfigurationRecorders: [default], DeliveryChannels: [default] } }
          default@us-east-1: { Type: AWS::Config::ConfigurationRecorder, Region: us-east-1, Properties: { Recording: true } }
          default@eu-west-1: { Type: AWS::Config::ConfigurationRecorder, Region: eu-west-1, Properties: { Recording: false } }
        """, $"123456789012/{region}").ShouldBe(outcome);

    [Theory]
    [InlineData("Properties: {}")]
    [InlineData("Properties: { ConfigurationRecorders: [default], DeliveryChannels: [default] }")]
    public void What_was_not_read_is_unknown(string properties) =>
        JudgeLive(Policy, $$"""Resources: { 123456789012/us-east-1: { Type: Account::Config, {{properties}} } }""").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_template_says_nothing_of_an_account() => Assert.DoesNotContain(
        TestGraphs.FromTemplate("Resources: { Recorder: { Type: AWS::Config::ConfigurationRecorder, Properties: { RoleARN: role } } }").Definitions,
        definition => Policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal));
}
