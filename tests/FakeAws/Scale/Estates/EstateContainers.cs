using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale.Estates;

/// <summary>Clusters, services, task definitions, repositories and target groups.</summary>
internal sealed class EstateContainers : EstateService
{
    private readonly EstateKind _cluster;
    private readonly EstateKind _task;
    private readonly EstateKind _service;
    private readonly EstateKind _repository;
    private readonly EstateKind _target;

    public EstateContainers(ScaleEstate estate)
        : base(estate)
    {
        _cluster = new("AWS::ECS::Cluster", "Cluster", 1, number => _cluster!.NameOf(number), number => $$"""
            {"ClusterName":{{_cluster!.TemplateName(number)}},"ClusterSettings":[{"Name":"containerInsights","Value":"enabled"}],"Tags":{{Tags}}}
            """);
        _task = new("AWS::ECS::TaskDefinition", "Task", 4, TaskArn, number => $$"""
            {"Family":{{_task!.TemplateName(number)}},"Cpu":"512","Memory":"1024","NetworkMode":"awsvpc","RequiresCompatibilities":["FARGATE"],"TaskRoleArn":{"Fn::GetAtt":["Role0","Arn"]},"ExecutionRoleArn":{"Fn::GetAtt":["Role0","Arn"]},"ContainerDefinitions":[{"Name":"app","Image":"public.ecr.aws/nginx/nginx:1.27","Essential":true,"ReadonlyRootFilesystem":true,"User":"1000","Environment":[{"Name":"LOG_LEVEL","Value":"info"}],"LogConfiguration":{"LogDriver":"awslogs","Options":{"awslogs-group":{"Ref":"Log0"},"awslogs-region":{"Ref":"AWS::Region"},"awslogs-stream-prefix":"app"} } }],"Tags":{{Tags}}}
            """);
        _target = new("AWS::ElasticLoadBalancingV2::TargetGroup", "Target", 4, TargetArn, number => $$"""
            {"Name":{{_target!.TemplateName(number)}},"Port":8080,"Protocol":"HTTP","TargetType":"ip","VpcId":{"Ref":"Vpc0"},"HealthCheckPath":"/health","TargetGroupAttributes":[{"Key":"deregistration_delay.timeout_seconds","Value":"30"}],"Tags":{{Tags}}}
            """) { Drifts = "HealthCheckPath" };
        _service = new("AWS::ECS::Service", "Service", 4, ServiceArn, number => $$"""
            {"ServiceName":{{_service!.TemplateName(number)}},"Cluster":{"Ref":"{{_cluster.LogicalIdFor(_service, number)}}"},"TaskDefinition":{"Ref":"{{_task.LogicalIdFor(_service, number)}}"},"DesiredCount":2,"LaunchType":"FARGATE","DeploymentConfiguration":{"DeploymentCircuitBreaker":{"Enable":true,"Rollback":true},"MaximumPercent":200,"MinimumHealthyPercent":100},"NetworkConfiguration":{"AwsvpcConfiguration":{"AssignPublicIp":"DISABLED","SecurityGroups":[{"Fn::GetAtt":["Group0","GroupId"]}],"Subnets":[{"Ref":"Subnet0"},{"Ref":"Subnet1"}]} },"Tags":{{Tags}}}
            """) { Drifts = "DesiredCount" };
        _repository = new("AWS::ECR::Repository", "Repository", 4, number => _repository!.NameOf(number), number => $$"""
            {"RepositoryName":{{_repository!.TemplateName(number)}},"ImageTagMutability":"IMMUTABLE","ImageScanningConfiguration":{"ScanOnPush":true},"EncryptionConfiguration":{"EncryptionType":"KMS","KmsKey":{"Fn::GetAtt":["Key0","Arn"]} },"Tags":{{Tags}}}
            """) { Drifts = "ImageTagMutability" };
    }

    public override IEnumerable<EstateKind> Kinds => [_cluster, _task, _target, _service, _repository];

    public override AwsResponse? Answer(AwsRequest request) => request.Service switch
    {
        "ecs" => Containers(request),
        "ecr" => Repository(request),
        "elbv2" => Target(request),
        _ => null,
    };

    private string ClusterArn(int number) => Estate.Arn("ecs", $"cluster/{_cluster.NameOf(number)}");

    private string TaskArn(int number) => Estate.Arn("ecs", $"task-definition/{_task.NameOf(number)}:7");

    private string ServiceArn(int number) => Estate.Arn("ecs", $"service/{_cluster.NameOf(_cluster.NumberFor(_service, number))}/{_service.NameOf(number)}");

    private string TargetArn(int number) => Estate.Arn("elasticloadbalancing", Text($"targetgroup/{_target.NameOf(number)}/{number:x16}"));

    private static string Tail(string? arn) => arn!.Split('/')[^1].Split(':')[0];

    private AwsResponse? Containers(AwsRequest request)
    {
        var asked = request.Json();
        return request.Operation switch
        {
            "ListClusters" => ScalePages.Json(request, "clusterArns", All(_cluster, number => $"\"{ClusterArn(number)}\""), "nextToken", "maxResults"),
            "DescribeClusters" => ScalePages.Json(request, "clusters", [.. asked.Items("clusters").Select(arn => Cluster(_cluster.NumberOf(Tail(arn.Text()))))]),
            "ListServices" => ScalePages.Json(request, "serviceArns", [.. Services(_cluster.NumberOf(Tail(asked.Text("cluster"))))], "nextToken", "maxResults"),
            "DescribeServices" => ScalePages.Json(request, "services", [.. asked.Items("services").Select(arn => Service(_service.NumberOf(Tail(arn.Text()))))]),
            "ListTaskDefinitionFamilies" => ScalePages.Json(request, "families", All(_task, number => $"\"{_task.NameOf(number)}\""), "nextToken", "maxResults"),
            "DescribeTaskDefinition" => ScalePages.Json(request, Task(_task.NumberOf(Tail(asked.Text("taskDefinition"))))),
            _ => null,
        };
    }

    private IEnumerable<string> Services(int cluster) => Enumerable.Range(_cluster.StackOf(cluster) * _service.PerStack, _service.PerStack)
        .Where(number => _cluster.NumberFor(_service, number) == cluster && Estate.ChangeOf(_service, number) is not EstateChange.Deleted)
        .Select(number => $"\"{ServiceArn(number)}\"");

    private string Cluster(int number) => $$"""
        {"clusterArn":"{{ClusterArn(number)}}","clusterName":"{{_cluster.NameOf(number)}}","status":"ACTIVE","settings":[{"name":"containerInsights","value":"enabled"}],"capacityProviders":[],"defaultCapacityProviderStrategy":[],"tags":[{"key":"team","value":"platform"}]}
        """;

    private string Service(int number)
    {
        var first = _service.StackOf(number) * Estate.Kinds.Single(kind => kind.Name == "Subnet").PerStack;
        return $$"""
            {"serviceArn":"{{ServiceArn(number)}}","serviceName":"{{_service.NameOf(number)}}","clusterArn":"{{ClusterArn(_cluster.NumberFor(_service, number))}}","loadBalancers":[],"serviceRegistries":[],"status":"ACTIVE","desiredCount":{{(IsChanged(_service, number) ? 1 : 2)}},"runningCount":2,"launchType":"FARGATE","platformVersion":"LATEST","taskDefinition":"{{TaskArn(_task.NumberFor(_service, number))}}","deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,"rollback":true},"maximumPercent":200,"minimumHealthyPercent":100},"networkConfiguration":{"awsvpcConfiguration":{"subnets":["{{EstateNetwork.SubnetId(first)}}","{{EstateNetwork.SubnetId(first + 1)}}"],"securityGroups":["{{Id("sg", _service.StackOf(number) * Estate.Kinds.Single(kind => kind.Name == "Group").PerStack)}}"],"assignPublicIp":"DISABLED"} },"schedulingStrategy":"REPLICA","enableECSManagedTags":false,"propagateTags":"NONE","enableExecuteCommand":false,"tags":[{"key":"team","value":"platform"}]}
            """;
    }

    private string Task(int number)
    {
        var role = Estate.Kinds.Single(kind => kind.Name == "Role");
        var log = Estate.Kinds.Single(kind => kind.Name == "Log");
        var arn = $"arn:aws:iam::{ScaleEstate.Account}:role/{role.NameOf(_task.StackOf(number) * role.PerStack)}";
        return $$"""
            {"taskDefinition":{"taskDefinitionArn":"{{TaskArn(number)}}","family":"{{_task.NameOf(number)}}","revision":7,"status":"ACTIVE","taskRoleArn":"{{arn}}","executionRoleArn":"{{arn}}","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],"cpu":"512","memory":"1024","volumes":[],"containerDefinitions":[{"name":"app","image":"public.ecr.aws/nginx/nginx:1.27","cpu":0,"essential":true,"portMappings":[],"environment":[{"name":"LOG_LEVEL","value":"info"}],"mountPoints":[],"volumesFrom":[],"readonlyRootFilesystem":true,"user":"1000","logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"{{log.NameOf(_task.StackOf(number) * log.PerStack)}}","awslogs-region":"{{Estate.Region}}","awslogs-stream-prefix":"app"} } }]},"tags":[{"key":"team","value":"platform"}]}
            """;
    }

    private AwsResponse? Repository(AwsRequest request) => request.Operation switch
    {
        "DescribeRepositories" => ScalePages.Json(
            request,
            "repositories",
            All(_repository, number => $$"""{"repositoryArn":"{{Estate.Arn("ecr", $"repository/{_repository.NameOf(number)}")}}","registryId":"{{ScaleEstate.Account}}","repositoryName":"{{_repository.NameOf(number)}}","repositoryUri":"{{ScaleEstate.Account}}.dkr.ecr.{{Estate.Region}}.amazonaws.com/{{_repository.NameOf(number)}}","imageTagMutability":"{{(IsChanged(_repository, number) ? "MUTABLE" : "IMMUTABLE")}}","imageScanningConfiguration":{"scanOnPush":true},"encryptionConfiguration":{"encryptionType":"KMS","kmsKey":"{{EstateIdentity.KeyArn(Estate, _repository.StackOf(number))}}"} }"""),
            "nextToken",
            "maxResults",
            most: 1000),
        "GetLifecyclePolicy" => ScalePages.NotFound(request, "LifecyclePolicyNotFoundException"),
        "GetRepositoryPolicy" => ScalePages.NotFound(request, "RepositoryPolicyNotFoundException"),
        "BatchGetRepositoryScanningConfiguration" => ScalePages.Json(request, "scanningConfigurations", [.. request.Json().Items("repositoryNames").Select(name => $$"""{"repositoryArn":"{{Estate.Arn("ecr", $"repository/{name.Text()}")}}","repositoryName":"{{name.Text()}}","scanOnPush":true,"scanFrequency":"SCAN_ON_PUSH","appliedScanFilters":[]}""")]),
        "ListTagsForResource" => ScalePages.Json(request, """{"tags":[{"Key":"team","Value":"platform"}]}"""),
        "GetRegistryScanningConfiguration" => ScalePages.Json(request, $$"""{"registryId":"{{ScaleEstate.Account}}","scanningConfiguration":{"scanType":"BASIC","rules":[]} }"""),
        _ => null,
    };

    private AwsResponse? Target(AwsRequest request) => request.Operation switch
    {
        "DescribeTargetGroups" => ScalePages.Query(request, "TargetGroups", "member", All(_target, TargetGroup), size: "PageSize", most: 400),
        "DescribeTargetGroupAttributes" => ScalePages.Result(request, "<Attributes><member><Key>deregistration_delay.timeout_seconds</Key><Value>30</Value></member><member><Key>stickiness.enabled</Key><Value>false</Value></member></Attributes>"),
        "DescribeTags" => ScalePages.Result(request, $"<TagDescriptions>{string.Concat(request.Parameters.Where(parameter => parameter.Key.StartsWith("ResourceArns.member.", StringComparison.Ordinal)).Select(parameter => $"<member><ResourceArn>{parameter.Value}</ResourceArn><Tags><member><Key>team</Key><Value>platform</Value></member></Tags></member>"))}</TagDescriptions>"),
        _ => null,
    };

    private string TargetGroup(int number) =>
        $"<TargetGroupArn>{TargetArn(number)}</TargetGroupArn><TargetGroupName>{_target.NameOf(number)}</TargetGroupName><Protocol>HTTP</Protocol><ProtocolVersion>HTTP1</ProtocolVersion><Port>8080</Port><VpcId>{Id("vpc", _target.StackOf(number) * Estate.Kinds.Single(kind => kind.Name == "Vpc").PerStack)}</VpcId><HealthCheckEnabled>true</HealthCheckEnabled><HealthCheckProtocol>HTTP</HealthCheckProtocol><HealthCheckPort>traffic-port</HealthCheckPort><HealthCheckIntervalSeconds>30</HealthCheckIntervalSeconds><HealthCheckTimeoutSeconds>5</HealthCheckTimeoutSeconds><HealthyThresholdCount>5</HealthyThresholdCount><UnhealthyThresholdCount>2</UnhealthyThresholdCount><HealthCheckPath>{(IsChanged(_target, number) ? "/" : "/health")}</HealthCheckPath><Matcher><HttpCode>200</HttpCode></Matcher><LoadBalancerArns/><TargetType>ip</TargetType><IpAddressType>ipv4</IpAddressType>";
}
