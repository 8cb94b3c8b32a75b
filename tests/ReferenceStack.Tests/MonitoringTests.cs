namespace ReferenceStack.Tests;

public sealed class MonitoringTests(ReferenceAssembly reference)
{
    [Fact]
    public void Every_log_group_is_encrypted_and_kept_for_the_documented_month()
    {
        var groups = reference.Production.All("AWS::Logs::LogGroup").Values.ToList();

        Assert.All(groups, group => Assert.Equal(30, (int?)group["RetentionInDays"]));
        Assert.All(groups, group => Assert.NotNull(group["KmsKeyId"]));
        Assert.Single(groups, group => (string?)group["LogGroupName"] is "/aws/ecs/housing-trends-production");
        Assert.Single(groups, group => (string?)group["LogGroupName"] is "/aws/rds/housing-trends-production");
    }

    [Fact]
    public void The_dashboard_shows_the_documented_metrics_of_this_load_balancer_and_this_database()
    {
        var dashboard = reference.Production.One("AWS::CloudWatch::Dashboard");
        var body = dashboard["DashboardBody"]!["Fn::Join"]![1]!.ToJsonString();

        Assert.Equal("HousingTrends-Monitoring-production", (string?)dashboard["DashboardName"]);
        Assert.All(
            ["TargetResponseTime", "RequestCount", "DatabaseConnections", "CPUUtilization"],
            metric => Assert.Contains(metric, body, StringComparison.Ordinal));
        Assert.Contains(reference.Production.Id("AWS::ElasticLoadBalancingV2::LoadBalancer", "/PublicLoadBalancer/"), body, StringComparison.Ordinal);
        Assert.Contains(reference.Production.Id("AWS::RDS::DBInstance"), body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_billing_alarm_can_fire() =>
        JsonAssert.Has(reference.Production.One("AWS::CloudWatch::Alarm", "/CostAnomalyAlarm/"), $$"""
            {
              "Namespace": "AWS/Billing",
              "MetricName": "EstimatedCharges",
              "Dimensions": [ { "Name": "Currency", "Value": "USD" } ],
              "Statistic": "Maximum",
              "Period": 21600,
              "Threshold": 100,
              "EvaluationPeriods": 1,
              "ActionsEnabled": true,
              "AlarmActions": [ { "Ref": "{{reference.Production.Id("AWS::SNS::Topic", "/CostAnomalyTopic/")}}" } ]
            }
            """);

    [Fact]
    public void Every_alarm_notifies_a_topic_that_lets_alarms_publish()
    {
        var template = reference.Production;
        var topics = template.All("AWS::SNS::Topic").Keys.ToHashSet(StringComparer.Ordinal);

        Assert.All(template.All("AWS::CloudWatch::Alarm").Values, alarm => Assert.Contains((string)alarm["AlarmActions"]![0]!["Ref"]!, topics));
        Assert.True(topics.SetEquals(template.All("AWS::SNS::TopicPolicy").Values.Select(policy => (string)policy["Topics"]![0]!["Ref"]!)));
        Assert.All(template.All("AWS::SNS::TopicPolicy").Values, policy => JsonAssert.Has(
            policy["PolicyDocument"]!["Statement"]![0], """{ "Effect": "Allow", "Principal": { "Service": "cloudwatch.amazonaws.com" }, "Action": "sns:Publish" }"""));
    }
}
