using Policies.Model;
using Policies.Waf;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Waf;

public sealed class LoggingEnabledTests
{
    [Theory]
    [InlineData("Log: { Type: AWS::WAFv2::LoggingConfiguration, Properties: { ResourceArn: !GetAtt Acl.Arn, LogDestinationConfigs: [arn] } }", Outcome.Compliant)]
    [InlineData("Log: { Type: AWS::WAFv2::LoggingConfiguration, Condition: IsWanted, Properties: { ResourceArn: !GetAtt Acl.Arn, LogDestinationConfigs: [arn] } }", Outcome.Unknown)]
    [InlineData("Log: { Type: AWS::WAFv2::LoggingConfiguration, Properties: { ResourceArn: !GetAtt Other.Arn, LogDestinationConfigs: [arn] } }", Outcome.NonCompliant)]
    [InlineData("Log: { Type: AWS::WAFv2::LoggingConfiguration, Properties: { ResourceArn: !ImportValue Acl, LogDestinationConfigs: [arn] } }", Outcome.NonCompliant)]
    public void A_logging_configuration_must_name_the_web_acl(string log, Outcome outcome) =>
        Judge(new LoggingEnabled(), Template(log), "Acl").ShouldBe(outcome);

    [Fact]
    public void A_web_acl_without_one_does_not_suffice() =>
        Judge(new LoggingEnabled(), "Resources: { Acl: { Type: AWS::WAFv2::WebACL } }").ShouldBe(Outcome.NonCompliant, "Acl/LoggingConfiguration");

    [Theory]
    [InlineData("WAF_LOGS", Outcome.Compliant)]
    [InlineData("ACCESS_LOGS", Outcome.NonCompliant)]
    public void A_delivery_of_its_logs_suffices(string kind, Outcome outcome) =>
        Judge(new LoggingEnabled(), Template($$"""
            Log: { Type: AWS::Logs::DeliverySource, Properties: { Name: waf, LogType: {{kind}}, ResourceArn: !GetAtt Acl.Arn } }
              Delivery: { Type: AWS::Logs::Delivery, Properties: { DeliverySourceName: waf } }
            """), "Acl").ShouldBe(outcome);

    [Fact]
    public void A_live_configuration_names_the_arn() =>
        JudgeLive(new LoggingEnabled(), """
            Resources:
              name|id|REGIONAL: { Type: AWS::WAFv2::WebACL, Arn: 'arn:aws:wafv2:eu-west-1:1:regional/webacl/name/id', Properties: {} }
              log: { Type: AWS::WAFv2::LoggingConfiguration, Properties: { ResourceArn: 'arn:aws:wafv2:eu-west-1:1:regional/webacl/name/id', LogDestinationConfigs: [arn] } }
            """, "name|id|REGIONAL").ShouldBe(Outcome.Compliant);

    private static string Template(string log) => $$"""
        Parameters: { Wanted: { Type: String } }
        Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
        Resources:
          Acl: { Type: AWS::WAFv2::WebACL }
          Other: { Type: AWS::WAFv2::WebACL }
          {{log}}
        """;
}
