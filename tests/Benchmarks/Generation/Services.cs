namespace Benchmarks.Generation;

/// <summary>Services of ECS with load balancer, roles, log group and security group; every sixth of the groups is open to an administrative port.</summary>
internal static class Services
{
    private static readonly string[] Launch = ["FARGATE"];

    public static void AddCluster(StackTemplate stack)
    {
        stack.Add("Cluster", "AWS::ECS::Cluster", new { ClusterSettings = new[] { new { Name = "containerInsights", Value = "enabled" } } });
        stack.Add("Balancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", new
        {
            Type = "application",
            Scheme = "internet-facing",
            Subnets = new[] { StackTemplate.Ref("PublicA"), StackTemplate.Ref("PublicB"), StackTemplate.Ref("PublicC") },
            LoadBalancerAttributes = new[] { new { Key = "deletion_protection.enabled", Value = "true" }, new { Key = "access_logs.s3.enabled", Value = "true" } },
        });
        stack.Add("Listener", "AWS::ElasticLoadBalancingV2::Listener", new
        {
            LoadBalancerArn = StackTemplate.Ref("Balancer"),
            Port = 443,
            Protocol = "HTTPS",
            SslPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06",
            Certificates = new[] { new { CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1" } },
            DefaultActions = new[] { new { Type = "fixed-response", FixedResponseConfig = new { StatusCode = "404" } } },
        });
        stack.Add("Protection", "AWS::WAFv2::WebACLAssociation", new { ResourceArn = StackTemplate.Ref("Balancer"), WebACLArn = StackTemplate.Import(FoundationStack.Name, "WebAcl") });
    }

    public static void Add(StackTemplate stack, int number)
    {
        var id = $"Service{number}";
        var logs = stack.Add($"{id}Logs", "AWS::Logs::LogGroup", new { RetentionInDays = number % 4 == 0 ? (int?)null : 90, KmsKeyId = StackTemplate.Import(FoundationStack.Name, "Key") });
        Roles.Add(stack, $"{id}Role", number);
        var targets = stack.Add($"{id}Targets", "AWS::ElasticLoadBalancingV2::TargetGroup", new { Port = 8080, Protocol = "HTTP", TargetType = "ip", VpcId = StackTemplate.Ref("Vpc") });
        stack.Add($"{id}Rule", "AWS::ElasticLoadBalancingV2::ListenerRule", new
        {
            ListenerArn = StackTemplate.Ref("Listener"),
            Priority = number + 1,
            Conditions = new[] { new { Field = "path-pattern", Values = $"/{number}/*" } },
            Actions = new[] { new { Type = "forward", TargetGroupArn = targets } },
        });
        stack.Add($"{id}Group", "AWS::EC2::SecurityGroup", new
        {
            GroupDescription = id,
            VpcId = StackTemplate.Ref("Vpc"),
            SecurityGroupEgress = new[] { new { IpProtocol = "tcp", CidrIp = "0.0.0.0/0", FromPort = 443, ToPort = 443 } },
            SecurityGroupIngress = new object[]
            {
                new { IpProtocol = "tcp", FromPort = 8080, ToPort = 8080, CidrIp = "10.0.0.0/16" },
                number % 6 == 5 ? new { IpProtocol = "tcp", FromPort = 22, ToPort = 22, CidrIp = "0.0.0.0/0" }
                    : new { IpProtocol = "tcp", FromPort = 22, ToPort = 22, SourcePrefixListId = StackTemplate.Import(FoundationStack.Name, "Offices") },
            },
        });
        var task = stack.Add($"{id}Task", "AWS::ECS::TaskDefinition", new
        {
            NetworkMode = "awsvpc",
            RequiresCompatibilities = Launch,
            Cpu = "512",
            Memory = "1024",
            TaskRoleArn = StackTemplate.Attribute($"{id}Role", "Arn"),
            ContainerDefinitions = new[]
            {
                new
                {
                    Name = "main",
                    Image = $"123456789012.dkr.ecr.us-east-1.amazonaws.com/{id}:1",
                    ReadonlyRootFilesystem = number % 2 == 0,
                    Environment = new[] { new { Name = "STAGE", Value = "production" }, new { Name = "PORT", Value = "8080" } },
                    LogConfiguration = new { LogDriver = "awslogs", Options = StackTemplate.Map("awslogs-group", logs) },
                },
            },
        });
        stack.Add(id, "AWS::ECS::Service", new
        {
            Cluster = StackTemplate.Ref("Cluster"),
            TaskDefinition = task,
            DesiredCount = 2,
            LaunchType = "FARGATE",
            LoadBalancers = new[] { new { ContainerName = "main", ContainerPort = 8080, TargetGroupArn = targets } },
            NetworkConfiguration = new
            {
                AwsvpcConfiguration = new
                {
                    AssignPublicIp = "DISABLED",
                    SecurityGroups = new[] { StackTemplate.Attribute($"{id}Group", "GroupId") },
                    Subnets = new[] { StackTemplate.Ref("PrivateA"), StackTemplate.Ref("PrivateB"), StackTemplate.Ref("PrivateC") },
                },
            },
        });
    }
}
