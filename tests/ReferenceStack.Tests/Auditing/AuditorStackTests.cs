using System.Text.Json.Nodes;

namespace ReferenceStack.Tests.Auditing;

[Collection(AuditorCollection.Name)]
public sealed class AuditorStackTests(AuditorAssembly served, ScheduledAssembly scheduled)
{
    [Fact]
    public void The_app_holds_the_auditor_and_the_repository_of_its_image_alone() =>
        Assert.Equal(["HousingTrends-auditor", "HousingTrends-foundation-auditor"], served.Assembly.StackNames.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void The_container_runs_as_the_image_means_it_to()
    {
        JsonAssert.Has(Container(served.Auditor), """
            {
              "Command": ["serve", "--organization", "--role", "auditor", "--external-id", "housing-trends-auditor"],
              "User": "1654:1654",
              "ReadonlyRootFilesystem": true,
              "MountPoints": [{ "ContainerPath": "/data", "ReadOnly": false, "SourceVolume": "data" }],
              "PortMappings": [{ "ContainerPort": 8080, "Protocol": "tcp" }]
            }
            """);
        var check = Dockerfile.Single(line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
        var words = JsonNode.Parse(check[check.IndexOf('[', StringComparison.Ordinal)..])!.AsArray().Select(word => (string?)word);
        Assert.Equal(["CMD", .. words], Container(served.Auditor)["HealthCheck"]!["Command"]!.AsArray().Select(word => (string?)word));
        Assert.Contains("VOLUME /data", Dockerfile);
        Assert.Contains("EXPOSE 8080", Dockerfile);
    }

    [Fact]
    public void Two_instances_share_one_database_whose_password_stands_nowhere()
    {
        var variables = Variables(served.Auditor);

        Assert.Equal(2, (int?)served.Auditor.One("AWS::ECS::Service")["DesiredCount"]);
        Assert.DoesNotContain("Password", variables["AUDITOR_STORE"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        JsonAssert.Has(variables["AUDITOR_STORE_SECRET"], $$"""{ "Fn::GetAtt": ["{{served.Auditor.Id("AWS::RDS::DBInstance")}}", "MasterUserSecret.SecretArn"] }""");
        JsonAssert.Has(served.Auditor.One("AWS::RDS::DBInstance"), """{ "DBName": "auditor", "MultiAZ": true, "ManageMasterUserPassword": true, "PubliclyAccessible": false }""");
    }

    [Fact]
    public void People_log_in_and_reach_the_pages_over_TLS_from_inside_only()
    {
        var secrets = Container(served.Auditor)["Secrets"]!.AsArray().Select(secret => (string?)secret!["Name"]);

        Assert.Equal(["AUDITOR_OIDC_CLIENT_ID", "AUDITOR_OIDC_CLIENT_SECRET"], secrets.Order(StringComparer.Ordinal));
        Assert.Equal("https://login.housingtrends.com", (string?)Variables(served.Auditor)["AUDITOR_OIDC_AUTHORITY"]);
        Assert.Equal("internal", (string?)served.Auditor.One("AWS::ElasticLoadBalancingV2::LoadBalancer")["Scheme"]);
        JsonAssert.Has(served.Auditor.One("AWS::ElasticLoadBalancingV2::Listener"), """{ "Port": 443, "Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06" }""");
        JsonAssert.Has(served.Auditor.One("AWS::ElasticLoadBalancingV2::TargetGroup"), """{ "HealthCheckPath": "/healthz", "Port": 8080, "Protocol": "HTTP" }""");
        JsonAssert.Has(
            Assert.Single(served.Auditor.One("AWS::EC2::SecurityGroup", "/LoadBalancerSG/")["SecurityGroupIngress"]!.AsArray()),
            """{ "CidrIp": "10.0.0.0/8", "FromPort": 443, "ToPort": 443 }""");
    }

    [Fact]
    public void On_a_schedule_a_task_scans_what_is_due_and_nothing_is_served()
    {
        Assert.Equal("--once", (string?)Container(scheduled.Auditor)["Command"]!.AsArray()[^1]);
        Assert.Empty(scheduled.Auditor.All("AWS::ECS::Service"));
        Assert.Empty(scheduled.Auditor.All("AWS::ElasticLoadBalancingV2::LoadBalancer"));
        var rule = scheduled.Auditor.One("AWS::Events::Rule", "/Schedule/");
        Assert.Equal("rate(6 hours)", (string?)rule["ScheduleExpression"]);
        JsonAssert.Has(
            Assert.Single(rule["Targets"]!.AsArray())!["EcsParameters"],
            $$"""{ "LaunchType": "FARGATE", "TaskDefinitionArn": { "Ref": "{{scheduled.Auditor.Id("AWS::ECS::TaskDefinition")}}" } }""");
    }

    [Fact]
    public void On_a_schedule_an_alarm_tells_of_a_task_that_did_not_start_and_of_one_that_failed()
    {
        JsonAssert.Has(
            scheduled.Auditor.One("AWS::CloudWatch::Alarm", "/AuditNotStarted/"),
            $$"""{ "Namespace": "AWS/Events", "MetricName": "FailedInvocations", "Threshold": 0, "EvaluationPeriods": 1, "Dimensions": [{ "Name": "RuleName", "Value": { "Ref": "{{scheduled.Auditor.Id("AWS::Events::Rule", "/Schedule/")}}" } }] }""");
        JsonAssert.Has(
            scheduled.Auditor.One("AWS::CloudWatch::Alarm", "/AuditFailed/"),
            $$"""{ "MetricName": "Invocations", "Dimensions": [{ "Name": "RuleName", "Value": { "Ref": "{{scheduled.Auditor.Id("AWS::Events::Rule", "/Failures/")}}" } }] }""");
        JsonAssert.Has(
            scheduled.Auditor.One("AWS::Events::Rule", "/Failures/"),
            """{ "EventPattern": { "detail": { "lastStatus": ["STOPPED"], "$or": [{ "stopCode": ["TaskFailedToStart"] }, { "containers": { "exitCode": [{ "anything-but": [0] }] } }] } } }""");
    }

    [Fact]
    public void Who_is_told_in_some_way_makes_it_possible_and_nobody_else_does()
    {
        var statements = Statements(scheduled.Auditor);

        Assert.Equal(["AUDITOR_SLACK", "AUDITOR_SMTP", "AUDITOR_SMTP_FROM"], Container(scheduled.Auditor)["Secrets"]!.AsArray().Select(secret => (string?)secret!["Name"]).Order(StringComparer.Ordinal));
        JsonAssert.Has(Assert.Single(statements, statement => (string?)(statement["Resource"] as JsonValue) is ScheduledAssembly.TopicKey), """{ "Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey*"] }""");
        JsonAssert.Has(Assert.Single(statements, statement => (string?)(statement["Action"] as JsonValue) is "sns:Publish"), $$"""{ "Effect": "Allow", "Resource": "{{ScheduledAssembly.Topic}}" }""");
        Assert.Single(statements, statement => (string?)(statement["Action"] as JsonValue) is "securityhub:BatchImportFindings");
        Assert.Contains(scheduled.Auditor.One("AWS::EC2::SecurityGroup", "/AuditorSG/")["SecurityGroupEgress"]!.AsArray(), rule => (int?)rule!["ToPort"] is 465);
        Assert.DoesNotContain(Statements(served.Auditor), statement => (string?)(statement["Action"] as JsonValue) is "sns:Publish" or "securityhub:BatchImportFindings");
    }

    private static List<JsonNode> Statements(Template template) =>
        [.. template.All("AWS::IAM::Policy").Values.SelectMany(policy => policy["PolicyDocument"]!["Statement"]!.AsArray()).Select(statement => statement!)];

    private static string[] Dockerfile { get; } = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));

    private static JsonNode Container(Template template) => Assert.Single(template.One("AWS::ECS::TaskDefinition")["ContainerDefinitions"]!.AsArray())!;

    private static Dictionary<string, JsonNode?> Variables(Template template) =>
        Container(template)["Environment"]!.AsArray().ToDictionary(variable => (string)variable!["Name"]!, variable => variable!["Value"], StringComparer.Ordinal);
}
