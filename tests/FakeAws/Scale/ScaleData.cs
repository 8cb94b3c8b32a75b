using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Scale;

/// <summary>Databases, caches and buckets.</summary>
internal sealed class ScaleData(ScaleIds ids)
{
    private const int Databases = 8;
    private const int Buckets = 24;

    private const string ServerTags = "<Tag><Key>team</Key><Value>platform</Value></Tag>";

    public AwsResponse? Answer(AwsRequest request, bool isEmpty) => request.Call switch
    {
        "rds:DescribeDBInstances" => ScalePages.Query(request, "DBInstances", "DBInstance", Items(isEmpty, Instance)),
        "rds:DescribeDBSubnetGroups" => ScalePages.Query(request, "DBSubnetGroups", "DBSubnetGroup", Items(isEmpty, SubnetGroup)),
        "rds:DescribeDBParameterGroups" => ScalePages.Query(request, "DBParameterGroups", "DBParameterGroup", Items(isEmpty, ParameterGroup)),
        "rds:DescribeDBParameters" => ScalePages.Query(request, "Parameters", "Parameter", ["<ParameterName>rds.force_ssl</ParameterName><ParameterValue>1</ParameterValue><Source>user</Source><ApplyMethod>immediate</ApplyMethod>", "<ParameterName>log_statement</ParameterName><ParameterValue>ddl</ParameterValue><Source>user</Source><ApplyMethod>immediate</ApplyMethod>"]),
        "elasticache:DescribeReplicationGroups" => ScalePages.Query(request, "ReplicationGroups", "ReplicationGroup", Items(isEmpty, ReplicationGroup)),
        "elasticache:DescribeCacheClusters" => ScalePages.Query(request, "CacheClusters", "CacheCluster", isEmpty ? [] : ScalePages.Make(Databases * 2, CacheCluster)),
        "elasticache:DescribeCacheSubnetGroups" => ScalePages.Query(request, "CacheSubnetGroups", "CacheSubnetGroup", Items(isEmpty, CacheSubnetGroup)),
        "s3:ListBuckets" => ListBuckets(request),
        _ when request.Service == "s3" => Bucket(request),
        "s3control:GetPublicAccessBlock" => ScalePages.Xml(AccessBlock),
        _ => null,
    };

    private const string AccessBlock = """<PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>""";

    private static IReadOnlyList<string> Items(bool isEmpty, Func<int, string> item) => isEmpty ? [] : ScalePages.Make(Databases, item);

    private string Instance(int index)
    {
        var name = ScaleIds.Name("orders", index);
        return $"<DBInstanceIdentifier>{name}</DBInstanceIdentifier><DBInstanceArn>{ids.Arn("rds", $"db:{name}")}</DBInstanceArn><DbiResourceId>db-{ScaleIds.Account}{index:00}</DbiResourceId><DBInstanceClass>db.r6g.large</DBInstanceClass><Engine>postgres</Engine><EngineVersion>16.4</EngineVersion><DBInstanceStatus>available</DBInstanceStatus><MasterUsername>orders</MasterUsername><Endpoint><Address>{name}.example.{ids.Region}.rds.amazonaws.com</Address><Port>5432</Port></Endpoint><AllocatedStorage>100</AllocatedStorage><PreferredBackupWindow>03:00-03:30</PreferredBackupWindow><BackupRetentionPeriod>14</BackupRetentionPeriod><DBSecurityGroups/><VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>{ScaleIds.Id("sg", (index * 5) + 2)}</VpcSecurityGroupId><Status>active</Status></VpcSecurityGroupMembership></VpcSecurityGroups><DBParameterGroups><DBParameterGroup><DBParameterGroupName>{ScaleIds.Name("parameters", index)}</DBParameterGroupName><ParameterApplyStatus>in-sync</ParameterApplyStatus></DBParameterGroup></DBParameterGroups><AvailabilityZone>{ids.Zone(0)}</AvailabilityZone><DBSubnetGroup>{SubnetGroup(index)}</DBSubnetGroup><PreferredMaintenanceWindow>sun:05:00-sun:05:30</PreferredMaintenanceWindow><MultiAZ>true</MultiAZ><AutoMinorVersionUpgrade>true</AutoMinorVersionUpgrade><PubliclyAccessible>false</PubliclyAccessible><StorageType>gp3</StorageType><DbInstancePort>0</DbInstancePort><StorageEncrypted>true</StorageEncrypted><KmsKeyId>{ids.KeyArn(index)}</KmsKeyId><CopyTagsToSnapshot>true</CopyTagsToSnapshot><MonitoringInterval>60</MonitoringInterval><IAMDatabaseAuthenticationEnabled>true</IAMDatabaseAuthenticationEnabled><PerformanceInsightsEnabled>true</PerformanceInsightsEnabled><PerformanceInsightsKMSKeyId>{ids.KeyArn(index)}</PerformanceInsightsKMSKeyId><EnabledCloudwatchLogsExports><member>postgresql</member></EnabledCloudwatchLogsExports><DeletionProtection>{(index % 4 == 3 ? "false" : "true")}</DeletionProtection><MasterUserSecret><SecretArn>{ids.Arn("secretsmanager", $"secret:{ScaleIds.Name("secret", index)}-abcdef")}</SecretArn><SecretStatus>active</SecretStatus></MasterUserSecret><TagList>{ServerTags}</TagList>";
    }

    private string SubnetGroup(int index) =>
        $"<DBSubnetGroupName>{ScaleIds.Name("subnets", index)}</DBSubnetGroupName><DBSubnetGroupDescription>Isolated</DBSubnetGroupDescription><DBSubnetGroupArn>{ids.Arn("rds", $"subgrp:{ScaleIds.Name("subnets", index)}")}</DBSubnetGroupArn><VpcId>{ScaleIds.Id("vpc", index)}</VpcId><SubnetGroupStatus>Complete</SubnetGroupStatus><Subnets>{string.Concat(Enumerable.Range(4, 2).Select(subnet => $"<Subnet><SubnetIdentifier>{ScaleNetwork.Subnet(index, subnet)}</SubnetIdentifier><SubnetAvailabilityZone><Name>{ids.Zone(subnet % 2)}</Name></SubnetAvailabilityZone><SubnetStatus>Active</SubnetStatus></Subnet>"))}</Subnets>";

    private string ParameterGroup(int index) =>
        $"<DBParameterGroupName>{ScaleIds.Name("parameters", index)}</DBParameterGroupName><DBParameterGroupFamily>postgres16</DBParameterGroupFamily><Description>Parameters</Description><DBParameterGroupArn>{ids.Arn("rds", $"pg:{ScaleIds.Name("parameters", index)}")}</DBParameterGroupArn>";

    private string ReplicationGroup(int index)
    {
        var name = $"cache-{index:00}";
        return $"<ReplicationGroupId>{name}</ReplicationGroupId><Description>Sessions</Description><Status>available</Status><MemberClusters><ClusterId>{name}-001</ClusterId><ClusterId>{name}-002</ClusterId></MemberClusters><NodeGroups><NodeGroup><NodeGroupId>0001</NodeGroupId><Status>available</Status><PrimaryEndpoint><Address>{name}.example</Address><Port>6379</Port></PrimaryEndpoint></NodeGroup></NodeGroups><AutomaticFailover>enabled</AutomaticFailover><MultiAZ>enabled</MultiAZ><SnapshotRetentionLimit>7</SnapshotRetentionLimit><ClusterEnabled>false</ClusterEnabled><CacheNodeType>cache.r7g.large</CacheNodeType><AuthTokenEnabled>false</AuthTokenEnabled><TransitEncryptionEnabled>true</TransitEncryptionEnabled><AtRestEncryptionEnabled>true</AtRestEncryptionEnabled><KmsKeyId>{ids.KeyArn(index)}</KmsKeyId><ARN>{ids.Arn("elasticache", $"replicationgroup:{name}")}</ARN><Engine>valkey</Engine>";
    }

    private string CacheCluster(int index)
    {
        var (group, member) = Math.DivRem(index, 2);
        return $"<CacheClusterId>cache-{group:00}-00{member + 1}</CacheClusterId><CacheNodeType>cache.r7g.large</CacheNodeType><Engine>valkey</Engine><EngineVersion>8.0.1</EngineVersion><CacheClusterStatus>available</CacheClusterStatus><NumCacheNodes>1</NumCacheNodes><CacheSubnetGroupName>cache-subnets-{group:00}</CacheSubnetGroupName><CacheParameterGroup><CacheParameterGroupName>default.valkey8</CacheParameterGroupName></CacheParameterGroup><SecurityGroups><member><SecurityGroupId>{ScaleIds.Id("sg", (group * 5) + 3)}</SecurityGroupId><Status>active</Status></member></SecurityGroups><ReplicationGroupId>cache-{group:00}</ReplicationGroupId><TransitEncryptionEnabled>true</TransitEncryptionEnabled><AtRestEncryptionEnabled>true</AtRestEncryptionEnabled><ARN>{ids.Arn("elasticache", $"cluster:cache-{group:00}-00{member + 1}")}</ARN>";
    }

    private string CacheSubnetGroup(int index) =>
        $"<CacheSubnetGroupName>cache-subnets-{index:00}</CacheSubnetGroupName><CacheSubnetGroupDescription>Isolated</CacheSubnetGroupDescription><VpcId>{ScaleIds.Id("vpc", index)}</VpcId><Subnets>{string.Concat(Enumerable.Range(4, 2).Select(subnet => $"<Subnet><SubnetIdentifier>{ScaleNetwork.Subnet(index, subnet)}</SubnetIdentifier></Subnet>"))}</Subnets><ARN>{ids.Arn("elasticache", $"subnetgroup:cache-subnets-{index:00}")}</ARN>";

    /// <summary>Every region's list names all buckets of the account.</summary>
    private AwsResponse ListBuckets(AwsRequest request)
    {
        var inRegion = request.Parameter("bucket-region") is not { } asked || asked == ids.Region;
        return ScalePages.Xml($"""
            <ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>owner</ID></Owner><Buckets>{(inRegion ? string.Concat(Enumerable.Range(0, Buckets).Select(index => $"<Bucket><Name>{ScaleIds.Name("bucket", index)}</Name><CreationDate>{ScaleIds.Time}</CreationDate><BucketRegion>{ids.Region}</BucketRegion></Bucket>")) : "")}</Buckets></ListAllMyBucketsResult>
            """);
    }

    private AwsResponse? Bucket(AwsRequest request)
    {
        const string Ns = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
        var bucket = request.Parameter("Bucket");
        return request.Operation switch
        {
            "GetBucketEncryption" => ScalePages.Xml($"<ServerSideEncryptionConfiguration {Ns}><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>{ids.KeyArn(0)}</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>"),
            "GetPublicAccessBlock" => ScalePages.Xml(AccessBlock),
            "GetBucketVersioning" => ScalePages.Xml($"<VersioningConfiguration {Ns}><Status>Enabled</Status></VersioningConfiguration>"),
            "GetBucketLogging" => ScalePages.Xml($"<BucketLoggingStatus {Ns}><LoggingEnabled><TargetBucket>{ScaleIds.Name("bucket", 0)}</TargetBucket><TargetPrefix>access/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>"),
            "GetBucketLifecycleConfiguration" => ScalePages.Xml($"<LifecycleConfiguration {Ns}><Rule><ID>old-versions</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><NoncurrentVersionExpiration><NoncurrentDays>90</NoncurrentDays></NoncurrentVersionExpiration><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule></LifecycleConfiguration>"),
            "GetBucketOwnershipControls" => ScalePages.Xml($"<OwnershipControls {Ns}><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>"),
            "GetBucketTagging" => ScalePages.Xml($"<Tagging {Ns}><TagSet>{ServerTags}</TagSet></Tagging>"),
            "GetBucketAcl" => ScalePages.Xml($"<AccessControlPolicy {Ns}><Owner><ID>owner</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CanonicalUser\"><ID>owner</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant></AccessControlList></AccessControlPolicy>"),
            "GetBucketLocation" => ScalePages.Xml($"<LocationConstraint {Ns}>{(ids.Region == "us-east-1" ? "" : ids.Region)}</LocationConstraint>"),
            "GetBucketPolicy" => new AwsResponse(200, "application/json", System.Text.Encoding.UTF8.GetBytes($$$"""
                {"Version":"2012-10-17","Statement":[{"Sid":"OnlyEncrypted","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::{{{bucket}}}","arn:aws:s3:::{{{bucket}}}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"} } }]}
                """)),
            "GetBucketReplication" => ScalePages.NotFound(request, "ReplicationConfigurationNotFoundError"),
            "GetObjectLockConfiguration" => ScalePages.NotFound(request, "ObjectLockConfigurationNotFoundError"),
            _ => null,
        };
    }
}
