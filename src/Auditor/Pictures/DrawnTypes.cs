using System.Collections.Frozen;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>The types that are boxes. Sources of the properties: CloudFormation's pages of the types.</summary>
internal static class DrawnTypes
{
    private static readonly FrozenDictionary<string, DrawnType> Types = new Dictionary<string, DrawnType>(StringComparer.Ordinal)
    {
        [HostedZone.Type] = new(PictureKind.HostedZone, "Name"),
        [WebAcl.Type] = new(PictureKind.WebAcl, "Name"),
        [Distribution.Type] = new(PictureKind.Distribution),
        ["AWS::ApiGateway::RestApi"] = new(PictureKind.Api, "Name"),
        ["AWS::ApiGatewayV2::Api"] = new(PictureKind.Api, "Name"),
        [NatGateway.Type] = new(PictureKind.NatGateway) { Subnets = ["SubnetId"] },
        [LoadBalancer.Type] = new(PictureKind.LoadBalancer, "Name") { Subnets = ["Subnets", "SubnetMappings/*/SubnetId"], Groups = ["SecurityGroups"] },
        [ClassicLoadBalancer.Type] = new(PictureKind.LoadBalancer, "LoadBalancerName") { Subnets = ["Subnets"], Groups = ["SecurityGroups"] },
        [EcsService.Type] = new(PictureKind.Service, "ServiceName")
        {
            Subnets = ["NetworkConfiguration/AwsvpcConfiguration/Subnets"],
            Groups = ["NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"],
        },
        ["AWS::Lambda::Function"] = new(PictureKind.Function, "FunctionName") { Subnets = ["VpcConfig/SubnetIds"], Groups = ["VpcConfig/SecurityGroupIds"], MayBeOutside = true },
        [Instance.Type] = new(PictureKind.Instances) { Subnets = ["SubnetId", "NetworkInterfaces/*/SubnetId"], Groups = ["SecurityGroupIds", "NetworkInterfaces/*/GroupSet"] },
        ["AWS::AutoScaling::AutoScalingGroup"] = new(PictureKind.Instances, "AutoScalingGroupName") { Subnets = ["VPCZoneIdentifier"] },
        ["AWS::EKS::Cluster"] = new(PictureKind.Cluster, "Name") { Subnets = ["ResourcesVpcConfig/SubnetIds"], Groups = ["ResourcesVpcConfig/SecurityGroupIds"] },
        [EcsCluster.Type] = new(PictureKind.Cluster, "ClusterName") { MayBeOutside = true },
        [DbInstance.Type] = new(PictureKind.Database, "DBInstanceIdentifier") { Subnets = ["DBSubnetGroupName"], Groups = ["VPCSecurityGroups"] },
        [DbCluster.Type] = new(PictureKind.Database, "DBClusterIdentifier") { Subnets = ["DBSubnetGroupName"], Groups = ["VpcSecurityGroupIds"] },
        ["AWS::DocDB::DBCluster"] = new(PictureKind.Database, "DBClusterIdentifier") { Subnets = ["DBSubnetGroupName"], Groups = ["VpcSecurityGroupIds"] },
        ["AWS::Neptune::DBCluster"] = new(PictureKind.Database, "DBClusterIdentifier") { Subnets = ["DBSubnetGroupName"], Groups = ["VpcSecurityGroupIds"] },
        ["AWS::Redshift::Cluster"] = new(PictureKind.Database, "ClusterIdentifier") { Subnets = ["ClusterSubnetGroupName"], Groups = ["VpcSecurityGroupIds"] },
        ["AWS::OpenSearchService::Domain"] = new(PictureKind.Database, "DomainName") { Subnets = ["VPCOptions/SubnetIds"], Groups = ["VPCOptions/SecurityGroupIds"], MayBeOutside = true },
        ["AWS::Elasticsearch::Domain"] = new(PictureKind.Database, "DomainName") { Subnets = ["VPCOptions/SubnetIds"], Groups = ["VPCOptions/SecurityGroupIds"], MayBeOutside = true },
        [ReplicationGroup.Type] = new(PictureKind.Cache, "ReplicationGroupId") { Subnets = ["CacheSubnetGroupName"], Groups = ["SecurityGroupIds"] },
        [CacheCluster.Type] = new(PictureKind.Cache, "ClusterName") { Subnets = ["CacheSubnetGroupName"], Groups = ["VpcSecurityGroupIds"] },
        [ServerlessCache.Type] = new(PictureKind.Cache, "ServerlessCacheName") { Subnets = ["SubnetIds"], Groups = ["SecurityGroupIds"] },
        [FileSystem.Type] = new(PictureKind.FileSystem) { MayBeOutside = true },
        [FsxFileSystem.Type] = new(PictureKind.FileSystem) { Subnets = ["SubnetIds"], Groups = ["SecurityGroupIds"] },
        [VpcEndpoint.Type] = new(PictureKind.Endpoint) { Subnets = ["SubnetIds"], Groups = ["SecurityGroupIds"] },
        [Bucket.Type] = new(PictureKind.Buckets, "BucketName"),
        [Table.Type] = new(PictureKind.Tables, "TableName"),
        [GlobalTable.Type] = new(PictureKind.Tables, "TableName"),
        [Queue.Type] = new(PictureKind.Queues, "QueueName"),
        [Topic.Type] = new(PictureKind.Topics, "TopicName"),
        ["AWS::Kinesis::Stream"] = new(PictureKind.Streams, "Name"),
        ["AWS::KinesisFirehose::DeliveryStream"] = new(PictureKind.Streams, "DeliveryStreamName"),
        [Secret.Type] = new(PictureKind.Secrets, "Name"),
        [KmsKey.Type] = new(PictureKind.Keys),
        [Repository.Type] = new(PictureKind.Images, "RepositoryName"),
        [BackupVault.Type] = new(PictureKind.Backups, "BackupVaultName"),
        [BackupPlan.Type] = new(PictureKind.Backups),
        [LogGroup.Type] = new(PictureKind.Logs, "LogGroupName"),
        [Alarm.Type] = new(PictureKind.Alarms, "AlarmName"),
        [CompositeAlarm.Type] = new(PictureKind.Alarms, "AlarmName"),
        [Role.Type] = new(PictureKind.Identities, "RoleName"),
        [User.Type] = new(PictureKind.Identities, "UserName"),
        [Group.Type] = new(PictureKind.Identities, "GroupName"),
        [ManagedPolicy.Type] = new(PictureKind.Identities, "ManagedPolicyName"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] OfNetworks = ["VpcId", "SubnetId", "SubnetIds"];

    // The property of a small resource that names the box it belongs to, the likeliest first.
    private static readonly FrozenDictionary<string, string[]> Owners = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Listener.Type] = ["LoadBalancerArn"],
        [ListenerRule.Type] = ["ListenerArn"],
        ["AWS::ElasticLoadBalancingV2::ListenerCertificate"] = ["ListenerArn"],
        [TargetGroup.Type] = ["VpcId"],
        [Route.Type] = ["RouteTableId"],
        [RouteTable.Type] = ["VpcId"],
        [SubnetRouteTableAssociation.Type] = ["SubnetId", "RouteTableId"],
        [SubnetNetworkAclAssociation.Type] = ["SubnetId", "NetworkAclId"],
        [NetworkAcl.Type] = ["VpcId"],
        [NetworkAclEntry.Type] = ["NetworkAclId"],
        [FlowLog.Type] = ["ResourceId"],
        ["AWS::EC2::VPCGatewayAttachment"] = ["VpcId"],
        ["AWS::EC2::VPCDHCPOptionsAssociation"] = ["VpcId"],
        ["AWS::EC2::VPCCidrBlock"] = ["VpcId"],
        ["AWS::EC2::EIP"] = ["InstanceId"],
        ["AWS::EC2::EIPAssociation"] = ["InstanceId"],
        ["AWS::EC2::VolumeAttachment"] = ["InstanceId"],
        [RestrictedDefaultGroup.Type] = ["DefaultSecurityGroupId"],
        [ScalableTarget.Type] = ["ResourceId"],
        [ScalingPolicy.Type] = ["ScalingTargetId", "ScalableTargetId", "ResourceId"],
        [DbInstance.Type] = ["DBClusterIdentifier"],
        ["AWS::DocDB::DBInstance"] = ["DBClusterIdentifier"],
        ["AWS::Neptune::DBInstance"] = ["DBClusterIdentifier"],
        [BucketPolicy.Type] = ["Bucket"],
        [QueuePolicy.Type] = ["Queues"],
        [QueueInlinePolicy.Type] = ["Queue"],
        [TopicPolicy.Type] = ["Topics"],
        [TopicInlinePolicy.Type] = ["TopicArn"],
        ["AWS::SNS::Subscription"] = ["TopicArn"],
        [KmsAlias.Type] = ["TargetKeyId"],
        [RotationSchedule.Type] = ["SecretId"],
        ["AWS::SecretsManager::ResourcePolicy"] = ["SecretId"],
        [SecretTargetAttachment.Type] = ["SecretId"],
        [BackupSelection.Type] = ["BackupPlanId"],
        [WebAclAssociation.Type] = ["WebACLArn"],
        [WafLoggingConfiguration.Type] = ["ResourceArn"],
        [LogDeliverySource.Type] = ["ResourceArn"],
        ["AWS::Logs::Delivery"] = ["DeliverySourceName"],
        ["AWS::Route53::RecordSet"] = ["HostedZoneId"],
        ["AWS::Route53::RecordSetGroup"] = ["HostedZoneId"],
        ["AWS::Lambda::Permission"] = ["FunctionName"],
        ["AWS::Lambda::EventSourceMapping"] = ["FunctionName"],
        ["AWS::Lambda::Version"] = ["FunctionName"],
        ["AWS::Lambda::Alias"] = ["FunctionName"],
        ["AWS::Lambda::Url"] = ["TargetFunctionArn"],
        ["AWS::EFS::MountTarget"] = ["FileSystemId"],
        ["AWS::EFS::AccessPoint"] = ["FileSystemId"],
        [InlinePolicy.Type] = ["Roles", "Users", "Groups"],
        ["AWS::IAM::InstanceProfile"] = ["Roles"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a type is in a picture, or null for one that is no box.</summary>
    public static DrawnType? Find(string type) => Types.GetValueOrDefault(type);

    /// <summary>The properties by which a resource of a type names the network that it stands in, or is part of, as paths.</summary>
    public static IEnumerable<string> NetworkOf(string type) => [.. Find(type)?.Subnets ?? [], .. OfNetworks];

    /// <summary>The properties by which a small resource names what it belongs to.</summary>
    public static IReadOnlyList<string> OwnersOf(string type) => Owners.GetValueOrDefault(type) ?? [];
}
