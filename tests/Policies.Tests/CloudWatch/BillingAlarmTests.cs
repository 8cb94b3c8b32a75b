using Policies.CloudWatch;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudWatch;

public sealed class BillingAlarmTests
{
    private const string Good = "Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency, Value: USD }], AlarmActions: [arn]";

    [Theory]
    [InlineData(Good, Outcome.Compliant)]
    [InlineData("Metrics: [{ Id: m, MetricStat: { Metric: { Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency, Value: USD }] } } }], AlarmActions: [arn]", Outcome.Compliant)]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: !Ref Value, Value: USD }], AlarmActions: [arn]", Outcome.Unknown)]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency, Value: CNY }], AlarmActions: [arn]", Outcome.Compliant)]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency, Value: !Ref Value }], AlarmActions: [arn]", Outcome.Unknown)]
    [InlineData("Namespace: AWS/RDS, MetricName: CPUUtilization", Outcome.NotApplicable)]
    [InlineData("Metrics: [{ Id: m, Expression: 'a+b' }]", Outcome.NotApplicable)]
    [InlineData("Namespace: AWS/Billing, MetricName: !Ref Value", Outcome.Unknown)]
    public void An_alarm_on_charges_can_fire(string properties, Outcome outcome) => Alarm(properties).ShouldBe(outcome);

    [Theory]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, AlarmActions: [arn], ActionsEnabled: true", "Alarm/Properties/Dimensions")]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: ServiceName, Value: AmazonEC2 }], AlarmActions: [arn]", "Alarm/Properties/Dimensions")]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency, Value: EUR }], AlarmActions: [arn]", "Alarm/Properties/Dimensions")]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency }], AlarmActions: [arn]", "Alarm/Properties/Dimensions")]
    [InlineData("Namespace: AWS/Bill, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency, Value: USD }], AlarmActions: [arn]", "Alarm/Properties/Namespace")]
    [InlineData("Namespace: AWS/Billing, MetricName: EstimatedCharges, Dimensions: [{ Name: Currency, Value: USD }]", "Alarm/Properties/AlarmActions")]
    [InlineData(Good + ", ActionsEnabled: false", "Alarm/Properties/ActionsEnabled")]
    public void One_that_waits_for_data_that_never_comes_or_tells_nobody_cannot(string properties, string at) => Alarm(properties).ShouldBe(Outcome.NonCompliant, at);

    [Theory]
    [InlineData("us-east-1", Outcome.Compliant)]
    [InlineData("eu-west-1", Outcome.NonCompliant)]
    public void The_metric_exists_in_one_region_only(string region, Outcome outcome)
    {
        var graph = TestGraphs.FromTemplate(Template(Good), origin: new() { Template = "template.yaml", Region = region });
        new BillingAlarm().Judge(graph.Definitions[0], graph).ShouldBe(outcome);
    }

    [Fact]
    public void A_live_alarm_is_judged_alike() =>
        JudgeLive(new BillingAlarm(), $$"""Resources: { a: { Type: AWS::CloudWatch::Alarm, Properties: { {{Good}} } } }""").ShouldBe(Outcome.Compliant);

    private static Verdict Alarm(string properties) => Judge(new BillingAlarm(), Template(properties));

    private static string Template(string properties) => $$"""
        Parameters: { Value: { Type: String } }
        Resources:
          Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { {{properties}} } }
        """;
}
