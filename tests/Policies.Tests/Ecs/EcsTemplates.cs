namespace Policies.Tests.Ecs;

/// <summary>Templates of services and task definitions.</summary>
internal static class EcsTemplates
{
    /// <summary>A policy of the target.</summary>
    public const string ScalingPolicy = "Policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, PolicyType: TargetTrackingScaling, ScalingTargetId: !Ref Target } }";

    /// <summary>A task definition with two containers.</summary>
    public static string Containers(string second, string first = "Name: a") => Task($"ContainerDefinitions: [{{ Image: i, {first} }}, {{ Image: i, {second} }}]");

    /// <summary>A task definition.</summary>
    public static string Task(string properties) => $$"""
        Parameters: { Text: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Task: { Type: AWS::ECS::TaskDefinition, Properties: { {{properties}} } }
        """;

    /// <summary>A service with its cluster, task definition and subnets.</summary>
    public static string Service(string properties, string cluster = "ClusterName: c", string driver = "awslogs") => $$"""
        Parameters: { Text: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Public: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Public, RouteTableId: !Ref Table } }
          Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: igw-1 } }
          Task: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Image: i, LogConfiguration: { LogDriver: {{driver}} } }] } }
          Cluster: { Type: AWS::ECS::Cluster, Properties: { {{cluster}} } }
          Service: { Type: AWS::ECS::Service, Properties: { Cluster: !Ref Cluster, TaskDefinition: !Ref Task, {{properties}} } }
        """;

    /// <summary>A scalable target of the service.</summary>
    public static string Target(string bounds, string attributes = "") =>
        $"Target: {{ Type: AWS::ApplicationAutoScaling::ScalableTarget, {attributes}Properties: {{ {bounds}, ServiceNamespace: ecs, ScalableDimension: ecs:service:DesiredCount, ResourceId: !Join ['/', [service, !Ref Cluster, !GetAtt Service.Name]] }} }}";

    /// <summary>A service with a scalable target and a scaling policy.</summary>
    public static string ScaledService(string target, string policy, string count = "DesiredCount: 2", string subnets = "[!Ref A, !Ref B]") => $$"""
        Parameters: { Number: { Type: Number }, Env: { Type: String }, Zone: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: us-east-1a } }
          A2: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: us-east-1a } }
          B: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: us-east-1b } }
          C: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: !Ref Zone } }
          First: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: !Select [0, !GetAZs ''] } }
          Second: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: !Select [1, !GetAZs { Ref: AWS::Region }] } }
          Cluster: { Type: AWS::ECS::Cluster }
          Service: { Type: AWS::ECS::Service, Properties: { Cluster: !Ref Cluster, {{count}}, NetworkConfiguration: { AwsvpcConfiguration: { Subnets: {{subnets}} } } } }
          {{target}}
          {{policy}}
        """;
}
