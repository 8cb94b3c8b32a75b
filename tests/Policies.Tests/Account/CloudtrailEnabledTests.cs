using Policies.Account;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Account;

public sealed class CloudtrailEnabledTests
{
    private const string Arn = "arn:aws:cloudtrail:us-east-1:123456789012:trail/all";

    private static readonly CloudtrailEnabled Policy = new();

    [Theory]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true", Outcome.Compliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true, EventSelectors: [{ ReadWriteType: All, IncludeManagementEvents: true }]", Outcome.Compliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true, EventSelectors: [{ ReadWriteType: ReadOnly }, { ReadWriteType: WriteOnly }]", Outcome.Compliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true, EventSelectors: [{ ReadWriteType: All, ExcludeManagementEventSources: [kms.amazonaws.com] }]", Outcome.Compliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true, EventSelectors: [{ ReadWriteType: WriteOnly }]", Outcome.NonCompliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true, EventSelectors: [{ ReadWriteType: All, IncludeManagementEvents: false }]", Outcome.NonCompliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: false", Outcome.NonCompliant)]
    [InlineData("IsMultiRegionTrail: false, IsLogging: true", Outcome.NonCompliant)]
    [InlineData("IsLogging: true", Outcome.NonCompliant)]
    [InlineData("IsMultiRegionTrail: true", Outcome.Unknown)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: !Denied 'cloudtrail:GetTrailStatus'", Outcome.Unknown)]
    [InlineData("IsMultiRegionTrail: false, IsLogging: !Denied 'cloudtrail:GetTrailStatus'", Outcome.NonCompliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true, EventSelectors: !Denied 'cloudtrail:GetEventSelectors'", Outcome.Unknown)]
    public void A_trail_serves_if_it_is_on_in_all_regions_for_reads_and_writes(string properties, Outcome outcome) => Judge($"[{Arn}]", properties).ShouldBe(outcome);

    [Theory]
    [InlineData("{ Field: eventCategory, Equals: [Management] }", Outcome.Compliant)]
    [InlineData("{ Field: eventCategory, Equals: [Management] }, { Field: eventSource, NotEquals: [kms.amazonaws.com, rdsdata.amazonaws.com] }", Outcome.Compliant)]
    [InlineData("{ Field: eventCategory, Equals: [Management] }, { Field: readOnly, Equals: ['false'] }", Outcome.NonCompliant)]
    [InlineData("{ Field: eventCategory, Equals: [Management] }, { Field: eventSource, Equals: [iam.amazonaws.com] }", Outcome.NonCompliant)]
    [InlineData("{ Field: eventCategory, Equals: [Management] }, { Field: eventSource, NotEquals: [kms.amazonaws.com, iam.amazonaws.com] }", Outcome.NonCompliant)]
    [InlineData("{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: ['AWS::S3::Object'] }", Outcome.NonCompliant)]
    public void Advanced_selectors_may_leave_out_no_more_than_loud_sources(string fields, Outcome outcome) =>
        Judge($"[{Arn}]", $"IsMultiRegionTrail: true, IsLogging: true, AdvancedEventSelectors: [{{ FieldSelectors: [{fields}] }}]").ShouldBe(outcome);

    [Fact]
    public void Advanced_selectors_of_reads_and_of_writes_add_up() => Judge($"[{Arn}]", """
        IsMultiRegionTrail: true, IsLogging: true, AdvancedEventSelectors: [
          { FieldSelectors: [{ Field: eventCategory, Equals: [Management] }, { Field: readOnly, Equals: ['true'] }] },
          { FieldSelectors: [{ Field: eventCategory, Equals: [Management] }, { Field: readOnly, Equals: ['false'] }] }]
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_account_without_a_trail_is_not_compliant() => Judge("[]").ShouldBe(Outcome.NonCompliant, "123456789012/Properties/Trails");

    [Fact]
    public void A_trail_that_is_not_listed_is_none_of_the_account() =>
        Judge("[]", "IsMultiRegionTrail: true, IsLogging: true").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Trails_that_nobody_listed_are_unknown() => JudgeLive(Policy, "Resources: { '123456789012': { Type: Account::CloudTrail } }").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_list_that_was_denied_is_unknown() => Judge("!Denied 'cloudtrail:DescribeTrails'").ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("IsMultiRegionTrail: true, IsLogging: true", Outcome.Compliant)]
    [InlineData("IsMultiRegionTrail: true, IsLogging: false", Outcome.Unknown)]
    public void A_region_that_did_not_answer_matters_only_if_no_trail_of_another_serves(string properties, Outcome outcome) =>
        Judge($"[{Arn}, !Denied 'cloudtrail:DescribeTrails']", properties).ShouldBe(outcome);

    [Fact]
    public void The_trail_of_another_region_or_of_the_organization_serves_where_it_was_read_once() => JudgeLive(Policy, $$"""
        Resources:
          '123456789012': { Type: Account::CloudTrail, Properties: { Trails: ['arn:aws:cloudtrail:eu-west-1:210987654321:trail/organization'] } }
          organization: { Type: AWS::CloudTrail::Trail, Region: eu-west-1, Arn: 'arn:aws:cloudtrail:eu-west-1:210987654321:trail/organization', Properties: { IsMultiRegionTrail: true, IsOrganizationTrail: true, IsLogging: true } }
        """, "123456789012").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_listed_trail_that_was_not_read_is_unknown_even_if_another_has_its_name() => JudgeLive(Policy, $$"""
        Resources:
          '123456789012': { Type: Account::CloudTrail, Properties: { Trails: ['arn:aws:cloudtrail:eu-west-1:210987654321:trail/all'] } }
          all: { Type: AWS::CloudTrail::Trail, Arn: '{{Arn}}', Properties: { IsMultiRegionTrail: true, IsLogging: true } }
        """, "123456789012").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_template_says_nothing_of_an_account() => Assert.DoesNotContain(
        TestGraphs.FromTemplate("Resources: { Trail: { Type: AWS::CloudTrail::Trail, Properties: { IsLogging: false, S3BucketName: logs } } }").Definitions,
        definition => Policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal));

    private static Verdict Judge(string trails, string? trail = null) => JudgeLive(Policy, $$"""
        Resources:
          '123456789012': { Type: Account::CloudTrail, Properties: { Trails: {{trails}} } }
          {{(trail is null ? "vpc: { Type: AWS::EC2::VPC }" : $"all: {{ Type: AWS::CloudTrail::Trail, Arn: '{Arn}', Properties: {{ {trail} }} }}")}}
        """, "123456789012");
}
