using System.Globalization;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>Clusters, services, task definitions, their scaling, and repositories.</summary>
internal sealed class ScaleContainers(ScaleIds ids)
{
    private const int Clusters = 8;
    private const int Services = 24;
    private const int Repositories = 16;

    private readonly ScaleEdge _edge = new(ids);

    public AwsResponse? Answer(AwsRequest request, bool isEmpty) => request.Service switch
    {
        "ecs" => Containers(request, isEmpty),
        "application-autoscaling" => Scaling(request, isEmpty || request.Json().Text("ServiceNamespace") != "ecs"),
        "ecr" => Repository(request, isEmpty),
        _ => null,
    };

    public string ClusterArn(int index) => ids.Arn("ecs", $"cluster/cluster-{index:00}");

    public string ServiceArn(int index) => ids.Arn("ecs", $"service/cluster-{index / 3:00}/service-{index:00}");

    public string TaskArn(int index) => ids.Arn("ecs", $"task-definition/task-{index:00}:7");

    private static int Last(string? text) => int.Parse(text!.Split(':')[^1].Length > 2 ? text[^2..] : text.Split(':')[^2][^2..], CultureInfo.InvariantCulture);

    private AwsResponse? Containers(AwsRequest request, bool isEmpty)
    {
        var asked = request.Json();
        return request.Operation switch
        {
            "ListClusters" => ScalePages.Json(request, "clusterArns", isEmpty ? [] : ScalePages.Make(Clusters, index => $"\"{ClusterArn(index)}\""), "nextToken", "maxResults"),
            "DescribeClusters" => ScalePages.Json(request, "clusters", [.. asked.Items("clusters").Select(arn => Cluster(Last(arn.Text())))]),
            "ListServices" => ScalePages.Json(request, "serviceArns", ScalePages.Make(3, index => $"\"{ServiceArn((Last(asked.Text("cluster")) * 3) + index)}\""), "nextToken", "maxResults"),
            "DescribeServices" => ScalePages.Json(request, "services", [.. asked.Items("services").Select(arn => Service(Last(arn.Text())))]),
            "ListTaskDefinitionFamilies" => ScalePages.Json(request, "families", isEmpty ? [] : ScalePages.Make(Services, index => $"\"task-{index:00}\""), "nextToken", "maxResults"),
            "ListTaskDefinitions" => ScalePages.Json(request, "taskDefinitionArns", isEmpty ? [] : ScalePages.Make(Services, index => $"\"{TaskArn(index)}\""), "nextToken", "maxResults"),
            "DescribeTaskDefinition" => ScalePages.Json(request, TaskDefinition(Last(asked.Text("taskDefinition")))),
            _ => null,
        };
    }

    private string Cluster(int index) => $$"""
        {"clusterArn":"{{ClusterArn(index)}}","clusterName":"cluster-{{index:00}}","status":"ACTIVE","settings":[{"name":"containerInsights","value":"enabled"}],"capacityProviders":["FARGATE"],"defaultCapacityProviderStrategy":[],"tags":[{"key":"team","value":"platform"}]}
        """;

    private string Service(int index) => $$"""
        {"serviceArn":"{{ServiceArn(index)}}","serviceName":"service-{{index:00}}","clusterArn":"{{ClusterArn(index / 3)}}","loadBalancers":[{"targetGroupArn":"{{_edge.TargetGroupArn(index % 16)}}","containerName":"app","containerPort":8080}],"status":"ACTIVE","desiredCount":2,"runningCount":2,"launchType":"FARGATE","platformVersion":"LATEST","taskDefinition":"{{TaskArn(index)}}","deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,"rollback":true},"maximumPercent":200,"minimumHealthyPercent":100},"networkConfiguration":{"awsvpcConfiguration":{"subnets":["{{ScaleNetwork.Subnet(index / 3, 2)}}","{{ScaleNetwork.Subnet(index / 3, 3)}}"],"securityGroups":["{{ScaleIds.Id("sg", (index / 3 * 5) + 1)}}"],"assignPublicIp":"DISABLED"} },"schedulingStrategy":"REPLICA","enableECSManagedTags":true,"propagateTags":"SERVICE","enableExecuteCommand":false,"tags":[{"key":"team","value":"platform"}]}
        """;

    private string TaskDefinition(int index) => $$"""
        {"taskDefinition":{"taskDefinitionArn":"{{TaskArn(index)}}","family":"task-{{index:00}}","revision":7,"status":"ACTIVE","taskRoleArn":"{{ScaleIds.GlobalArn("iam", $"role/{ScaleIds.Name("role", index)}")}}","executionRoleArn":"{{ScaleIds.GlobalArn("iam", $"role/{ScaleIds.Name("role", index + 24)}")}}","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],"cpu":"512","memory":"1024","volumes":[],"containerDefinitions":[{"name":"app","image":"{{ScaleIds.Account}}.dkr.ecr.{{ids.Region}}.amazonaws.com/app-{{index % 16:00}}@sha256:{{index:x64}}","cpu":0,"essential":true,"portMappings":[{"containerPort":8080,"hostPort":8080,"protocol":"tcp"}],"environment":[{"name":"LOG_LEVEL","value":"info"}],"secrets":[{"name":"DATABASE","valueFrom":"{{ids.Arn("secretsmanager", $"secret:{ScaleIds.Name("secret", index / 3)}-abcdef")}}"}],"mountPoints":[],"volumesFrom":[],"readonlyRootFilesystem":true,"user":"1000","logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"{{ScaleIds.Name("log", index)}}","awslogs-region":"{{ids.Region}}","awslogs-stream-prefix":"app"} } }]},"tags":[{"key":"team","value":"platform"}]}
        """;

    private AwsResponse? Scaling(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "DescribeScalableTargets" => ScalePages.Json(request, "ScalableTargets", isEmpty ? [] : ScalePages.Make(Services, index => $$"""{"ServiceNamespace":"ecs","ResourceId":"service/cluster-{{index / 3:00}}/service-{{index:00}}","ScalableDimension":"ecs:service:DesiredCount","MinCapacity":2,"MaxCapacity":10,"RoleARN":"{{ScaleIds.GlobalArn("iam", "role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService")}}","CreationTime":{{ScaleIds.Seconds.ToString("F1", CultureInfo.InvariantCulture)}}}"""), most: 50),
        "DescribeScalingPolicies" => ScalePages.Json(request, "ScalingPolicies", isEmpty ? [] : ScalePages.Make(40, index => $$"""{"PolicyARN":"{{ids.Arn("autoscaling", $"scalingPolicy:{ScaleIds.Uuid(index)}:resource/ecs/service/cluster-{index % 24 / 3:00}/service-{index % 24:00}:policyName/policy-{index:00}")}}","PolicyName":"policy-{{index:00}}","ServiceNamespace":"ecs","ResourceId":"service/cluster-{{index % 24 / 3:00}}/service-{{index % 24:00}}","ScalableDimension":"ecs:service:DesiredCount","PolicyType":"TargetTrackingScaling","TargetTrackingScalingPolicyConfiguration":{"TargetValue":60.0,"PredefinedMetricSpecification":{"PredefinedMetricType":"{{(index < 24 ? "ECSServiceAverageCPUUtilization" : "ECSServiceAverageMemoryUtilization")}}"} },"Alarms":[]}"""), most: 10),
        _ => null,
    };

    private AwsResponse? Repository(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "DescribeRepositories" => ScalePages.Json(request, "repositories", isEmpty ? [] : ScalePages.Make(Repositories, index => $$"""{"repositoryArn":"{{ids.Arn("ecr", $"repository/app-{index:00}")}}","registryId":"{{ScaleIds.Account}}","repositoryName":"app-{{index:00}}","repositoryUri":"{{ScaleIds.Account}}.dkr.ecr.{{ids.Region}}.amazonaws.com/app-{{index:00}}","imageTagMutability":"IMMUTABLE","imageScanningConfiguration":{"scanOnPush":true},"encryptionConfiguration":{"encryptionType":"KMS","kmsKey":"{{ids.KeyArn(0)}}"} }"""), "nextToken", "maxResults", most: 1000),
        "GetLifecyclePolicy" => ScalePages.Json(request, $$"""{"registryId":"{{ScaleIds.Account}}","repositoryName":"{{request.Json().Text("repositoryName")}}","lifecyclePolicyText":"{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"untagged\",\"countType\":\"sinceImagePushed\",\"countUnit\":\"days\",\"countNumber\":14},\"action\":{\"type\":\"expire\"} }]}"}"""),
        "BatchGetRepositoryScanningConfiguration" => ScalePages.Json(request, "scanningConfigurations", [.. request.Json().Items("repositoryNames").Select(name => $$"""{"repositoryArn":"{{ids.Arn("ecr", $"repository/{name.Text()}")}}","repositoryName":"{{name.Text()}}","scanOnPush":true,"scanFrequency":"SCAN_ON_PUSH","appliedScanFilters":[]}""")]),
        "GetRepositoryPolicy" => ScalePages.NotFound(request, "RepositoryPolicyNotFoundException"),
        "ListTagsForResource" => ScalePages.Json(request, """{"tags":[{"Key":"team","Value":"platform"}]}"""),
        "GetRegistryScanningConfiguration" => ScalePages.Json(request, $$"""{"registryId":"{{ScaleIds.Account}}","scanningConfiguration":{"scanType":"BASIC","rules":[]} }"""),
        _ => null,
    };
}
