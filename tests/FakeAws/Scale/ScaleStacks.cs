using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>The stacks that the resources belong to, with the properties of the types that AWS Config keeps in CloudFormation's shape.</summary>
internal sealed class ScaleStacks(ScaleIds ids)
{
    private const int Stacks = 8;

    private readonly ScaleContainers _containers = new(ids);
    private readonly ScaleEdge _edge = new(ids);

    public IEnumerable<SeededStack> Make() => Enumerable.Range(0, Stacks).Select(index => new SeededStack
    {
        Name = $"site-{index:00}",
        Id = ids.Arn("cloudformation", $"stack/site-{index:00}/{ScaleIds.Uuid(index)}"),
        Account = ScaleIds.Account,
        Region = ids.Region,
        Template = """{"Resources":{}}""",
        Resources = [.. Resources(index)],
    });

    private IEnumerable<SeededResource> Resources(int stack)
    {
        yield return Resource("Vpc", 0, "AWS::EC2::VPC", ScaleIds.Id("vpc", stack));
        foreach (var index in Enumerable.Range(0, ScaleNetwork.SubnetsPerVpc))
        {
            var subnet = (stack * ScaleNetwork.SubnetsPerVpc) + index;
            yield return Resource("Subnet", index, "AWS::EC2::Subnet", ScaleIds.Id("subnet", subnet));
            yield return Resource("RouteTable", index, "AWS::EC2::RouteTable", ScaleIds.Id("rtb", subnet));
            yield return Resource("Association", index, "AWS::EC2::SubnetRouteTableAssociation", ScaleIds.Id("rtbassoc", subnet), $$"""{"SubnetId":"{{ScaleIds.Id("subnet", subnet)}}","RouteTableId":"{{ScaleIds.Id("rtb", subnet)}}"}""");
        }

        foreach (var index in Enumerable.Range(0, 3))
        {
            yield return Resource("Bucket", index, "AWS::S3::Bucket", ScaleIds.Name("bucket", (stack * 3) + index));
            yield return Resource("Service", index, "AWS::ECS::Service", _containers.ServiceArn((stack * 3) + index), Service((stack * 3) + index));
            yield return Resource("Task", index, "AWS::ECS::TaskDefinition", _containers.TaskArn((stack * 3) + index), Task((stack * 3) + index));
        }

        foreach (var index in Enumerable.Range(stack * 2, 2))
        {
            yield return Resource("Repository", index, "AWS::ECR::Repository", $"app-{index:00}", $$"""{"ImageTagMutability":"IMMUTABLE","ImageScanningConfiguration":{"ScanOnPush":true},"EncryptionConfiguration":{"EncryptionType":"KMS"},"LifecyclePolicy":{} }""");
            yield return Resource("Key", index, "AWS::KMS::Key", ScaleIds.Uuid(index));
            yield return Resource("Alias", index, "AWS::KMS::Alias", $"alias/key-{index:00}", $$"""{"TargetKeyId":"{{ScaleIds.Uuid(index)}}"}""");
            yield return Resource("TargetGroup", index, "AWS::ElasticLoadBalancingV2::TargetGroup", _edge.TargetGroupArn(index), $$"""{"Protocol":"HTTP","Port":8080,"TargetType":"ip","VpcId":"{{ScaleIds.Id("vpc", stack)}}","HealthCheckPath":"/health","HealthCheckEnabled":true}""");
        }

        yield return Resource("Http", 0, "AWS::ElasticLoadBalancingV2::Listener", _edge.ListenerArn(stack * 2), $$"""{"LoadBalancerArn":"{{_edge.BalancerArn(stack)}}","Port":80,"Protocol":"HTTP","DefaultActions":[{"Type":"redirect","RedirectConfig":{"Protocol":"HTTPS","Port":"443","StatusCode":"HTTP_301"} }]}""");
        yield return Resource("Https", 0, "AWS::ElasticLoadBalancingV2::Listener", _edge.ListenerArn((stack * 2) + 1), $$"""{"LoadBalancerArn":"{{_edge.BalancerArn(stack)}}","Port":443,"Protocol":"HTTPS","SslPolicy":"ELBSecurityPolicy-TLS13-1-2-2021-06","Certificates":[{"CertificateArn":"{{ids.Arn("acm", $"certificate/{ScaleIds.Uuid(stack)}")}}"}],"DefaultActions":[{"Type":"forward","TargetGroupArn":"{{_edge.TargetGroupArn((stack * 2) + 1)}}"}]}""");
        yield return Resource("Cluster", 0, "AWS::ECS::Cluster", $"cluster-{stack:00}", """{"ClusterSettings":[{"Name":"containerInsights","Value":"enabled"}]}""");
        yield return Resource("Zone", 0, "AWS::Route53::HostedZone", $"Z{ScaleIds.Account}{stack}", $$"""{"Name":"site{{stack}}.example.com."}""");
        yield return Resource("Vault", 0, "AWS::Backup::BackupVault", $"vault-{stack:00}", $$"""{"EncryptionKeyArn":"{{ids.KeyArn(2)}}"}""");
        yield return Resource("Plan", 0, "AWS::Backup::BackupPlan", ScaleIds.Uuid(stack), """{"BackupPlan":{"BackupPlanName":"plan","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"vault-00","ScheduleExpression":"cron(0 5 * * ? *)","Lifecycle":{"DeleteAfterDays":35}}]}}""");
        yield return Resource("Selection", 0, "AWS::Backup::BackupSelection", $"selection-{stack:00}|{ScaleIds.Uuid(stack)}", $$"""{"BackupPlanId":"{{ScaleIds.Uuid(stack)}}","BackupSelection":{"SelectionName":"all","IamRoleArn":"{{ScaleIds.GlobalArn("iam", "role/backup")}}","Resources":["arn:aws:rds:*:*:db:*"]} }""");
        yield return Resource("Secret", 0, "AWS::SecretsManager::Secret", ids.Arn("secretsmanager", $"secret:{ScaleIds.Name("secret", stack)}-abcdef"), $$"""{"Name":"{{ScaleIds.Name("secret", stack)}}","KmsKeyId":"{{ids.KeyArn(stack)}}"}""");
        yield return Resource("Headers", 0, "AWS::CloudFront::ResponseHeadersPolicy", ScaleIds.Uuid(stack), """{"ResponseHeadersPolicyConfig":{"Name":"headers","SecurityHeadersConfig":{"StrictTransportSecurity":{"AccessControlMaxAgeSec":63072000,"IncludeSubdomains":true,"Override":true},"ContentTypeOptions":{"Override":true}}}}""");
        yield return Resource("Database", 0, "AWS::RDS::DBInstance", ScaleIds.Name("orders", stack));
        yield return Resource("Balancer", 0, "AWS::ElasticLoadBalancingV2::LoadBalancer", _edge.BalancerArn(stack));
        yield return Resource("Site", 0, "AWS::CloudFront::Distribution", ScaleEdge.DistributionId(stack));
    }

    private string Service(int index) => $$"""
        {"Cluster":"{{_containers.ClusterArn(index / 3)}}","ServiceName":"service-{{index:00}}","TaskDefinition":"{{_containers.TaskArn(index)}}","DesiredCount":2,"LaunchType":"FARGATE","DeploymentConfiguration":{"DeploymentCircuitBreaker":{"Enable":true,"Rollback":true},"MaximumPercent":200,"MinimumHealthyPercent":100},"NetworkConfiguration":{"AwsvpcConfiguration":{"AssignPublicIp":"DISABLED","Subnets":["{{ScaleNetwork.Subnet(index / 3, 2)}}","{{ScaleNetwork.Subnet(index / 3, 3)}}"],"SecurityGroups":["{{ScaleIds.Id("sg", (index / 3 * 5) + 1)}}"]} } }
        """;

    private string Task(int index) => $$"""
        {"Family":"task-{{index:00}}","Cpu":"512","Memory":"1024","NetworkMode":"awsvpc","RequiresCompatibilities":["FARGATE"],"ContainerDefinitions":[{"Name":"app","Image":"{{ScaleIds.Account}}.dkr.ecr.{{ids.Region}}.amazonaws.com/app@sha256:{{index:x64}}","Essential":true,"ReadonlyRootFilesystem":true,"User":"1000","LogConfiguration":{"LogDriver":"awslogs","Options":{"awslogs-group":"{{ScaleIds.Name("log", index)}}"} } }]}
        """;

    private static SeededResource Resource(string name, int index, string type, string id, string properties = "{}") => new()
    {
        LogicalId = $"{name}{index}",
        Type = type,
        PhysicalId = id,
        Properties = JsonNode.Parse(properties)!.AsObject(),
    };
}
