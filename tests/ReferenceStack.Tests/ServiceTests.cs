namespace ReferenceStack.Tests;

public sealed class ServiceTests(ReferenceAssembly reference)
{
    [Fact]
    public void Every_service_is_deployed_with_the_documented_percentages_and_rolled_back_when_it_fails() =>
        Assert.All(reference.Production.All("AWS::ECS::Service").Values, service => JsonAssert.Has(service, """
            {
              "LaunchType": "FARGATE",
              "EnableExecuteCommand": true,
              "DeploymentConfiguration": {
                "MinimumHealthyPercent": 50,
                "MaximumPercent": 200,
                "DeploymentCircuitBreaker": { "Enable": true, "Rollback": true }
              },
              "NetworkConfiguration": { "AwsvpcConfiguration": { "AssignPublicIp": "DISABLED" } }
            }
            """));

    [Theory]
    [InlineData("CpuScaling", "ECSServiceAverageCPUUtilization", 70)]
    [InlineData("MemoryScaling", "ECSServiceAverageMemoryUtilization", 80)]
    public void Every_service_scales_on_the_documented_target_with_the_documented_cool_downs(string policy, string metric, int target)
    {
        foreach (var service in new[] { "Frontend", "Backend", "Worker" })
            JsonAssert.Has(
                reference.Production.One("AWS::ApplicationAutoScaling::ScalingPolicy", $"/{service}/Service/TaskCount/Target/{policy}/")["TargetTrackingScalingPolicyConfiguration"],
                $$"""
                { "PredefinedMetricSpecification": { "PredefinedMetricType": "{{metric}}" }, "TargetValue": {{target}}, "ScaleInCooldown": 300, "ScaleOutCooldown": 60 }
                """);
    }

    [Fact]
    public void No_container_is_root_or_writes_to_its_root_file_system() =>
        Assert.All(reference.Production.All("AWS::ECS::TaskDefinition").Values, task => JsonAssert.Has(
            Assert.Single(task["ContainerDefinitions"]!.AsArray()), """{ "User": "1000:1000", "ReadonlyRootFilesystem": true }"""));

    [Fact]
    public void Sessions_of_ECS_Exec_are_encrypted_and_logged()
    {
        var template = reference.Production;
        var configuration = template.One("AWS::ECS::Cluster")["Configuration"]!["ExecuteCommandConfiguration"]!;

        JsonAssert.Has(configuration, """{ "Logging": "OVERRIDE", "LogConfiguration": { "CloudWatchEncryptionEnabled": true } }""");
        Assert.Equal(template.Id("AWS::KMS::Key", "/Encryption/Logs/"), (string?)configuration["KmsKeyId"]!["Fn::GetAtt"]![0]);
    }

    [Theory]
    [InlineData("housing-trends-frontend-production")]
    [InlineData("housing-trends-backend-production")]
    public void An_image_keeps_its_tag_and_is_scanned_and_copied_to_the_second_region(string repository)
    {
        foreach (var stack in new[] { "HousingTrends-foundation-production", "HousingTrends-recovery-production" })
            Assert.Contains(reference.Assembly.Stack(stack).All("AWS::ECR::Repository").Values, properties =>
                string.Equals((string?)properties["RepositoryName"], repository, StringComparison.Ordinal)
                && (string?)properties["ImageTagMutability"] is "IMMUTABLE"
                && (bool?)properties["ImageScanningConfiguration"]!["ScanOnPush"] is true);

        var rule = reference.Assembly.Stack("HousingTrends-foundation-production").One("AWS::ECR::ReplicationConfiguration")["ReplicationConfiguration"]!["Rules"]![0]!;
        Assert.Equal("us-west-2", (string?)rule["Destinations"]![0]!["Region"]);
        Assert.StartsWith((string)rule["RepositoryFilters"]![0]!["Filter"]!, repository, StringComparison.Ordinal);
    }
}
