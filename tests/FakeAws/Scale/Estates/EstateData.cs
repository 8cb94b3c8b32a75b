using System.Text;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Scale.Estates;

/// <summary>Buckets with their policies, and databases.</summary>
internal sealed class EstateData : EstateService
{
    private const string Ns = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private readonly EstateKind _bucket;
    private readonly EstateKind _policy;
    private readonly EstateKind _database;
    private readonly EstateKind _subnets;

    public EstateData(ScaleEstate estate)
        : base(estate)
    {
        _bucket = new("AWS::S3::Bucket", "Bucket", 6, number => _bucket!.NameOf(number), number => $$"""
            {"BucketName":{{_bucket!.TemplateName(number)}},"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"BucketKeyEnabled":true,"ServerSideEncryptionByDefault":{"KMSMasterKeyID":{"Fn::GetAtt":["Key0","Arn"]},"SSEAlgorithm":"aws:kms"} }]},"OwnershipControls":{"Rules":[{"ObjectOwnership":"BucketOwnerEnforced"}]},"PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"BlockPublicPolicy":true,"IgnorePublicAcls":true,"RestrictPublicBuckets":true},"VersioningConfiguration":{"Status":"Enabled"},"Tags":{{Tags}}}
            """) { Drifts = "VersioningConfiguration", GoesAlone = false };
        _policy = new("AWS::S3::BucketPolicy", "BucketPolicy", 6, number => _bucket.NameOf(_bucket.NumberFor(_policy!, number)), number => $$"""
            {"Bucket":{"Ref":"{{_bucket.LogicalIdFor(_policy!, number)}}"},"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:*","Resource":[{"Fn::GetAtt":["{{_bucket.LogicalIdFor(_policy!, number)}}","Arn"]},{"Fn::Join":["",[{"Fn::GetAtt":["{{_bucket.LogicalIdFor(_policy!, number)}}","Arn"]},"/*"]]}],"Condition":{"Bool":{"aws:SecureTransport":"false"} } },{"Sid":"Read","Effect":"Allow","Principal":{"AWS":{"Ref":"AWS::AccountId"} },"Action":["s3:GetObject","s3:ListBucket"],"Resource":"*"}]} }
            """);
        _subnets = new("AWS::RDS::DBSubnetGroup", "Subnets", 1, number => _subnets!.NameOf(number), number => $$"""
            {"DBSubnetGroupName":{{_subnets!.TemplateName(number)}},"DBSubnetGroupDescription":"Isolated","SubnetIds":[{"Ref":"Subnet0"},{"Ref":"Subnet1"}],"Tags":{{Tags}}}
            """);
        _database = new("AWS::RDS::DBInstance", "Database", 2, number => _database!.NameOf(number), number => $$"""
            {"DBInstanceIdentifier":{{_database!.TemplateName(number)}},"DBInstanceClass":"db.r6g.large","Engine":"postgres","EngineVersion":"16.4","AllocatedStorage":"100","StorageType":"gp3","StorageEncrypted":true,"KmsKeyId":{"Fn::GetAtt":["Key0","Arn"]},"MultiAZ":true,"PubliclyAccessible":false,"DeletionProtection":true,"BackupRetentionPeriod":14,"CopyTagsToSnapshot":true,"DBSubnetGroupName":{"Ref":"{{_subnets.LogicalIdFor(_database, number)}}"},"VPCSecurityGroups":[{"Fn::GetAtt":["Group0","GroupId"]}],"MasterUsername":"orders","ManageMasterUserPassword":true,"Tags":{{Tags}}}
            """) { Drifts = "BackupRetentionPeriod" };
    }

    public override IEnumerable<EstateKind> Kinds => [_bucket, _policy, _subnets, _database];

    public override AwsResponse? Answer(AwsRequest request) => request.Call switch
    {
        "s3:ListBuckets" => ListBuckets(request),
        "rds:DescribeDBInstances" => ScalePages.Query(request, "DBInstances", "DBInstance", All(_database, Database)),
        "rds:DescribeDBSubnetGroups" => ScalePages.Query(request, "DBSubnetGroups", "DBSubnetGroup", All(_subnets, SubnetGroup)),
        "rds:ListTagsForResource" => ScalePages.Result(request, "<TagList><Tag><Key>team</Key><Value>platform</Value></Tag></TagList>"),
        _ when request.Service == "s3" && request.Parameter("Bucket") is { } bucket => Bucket(request, bucket),
        _ => null,
    };

    // Every region's list names all buckets of the account.
    private AwsResponse ListBuckets(AwsRequest request)
    {
        var isAsked = request.Parameter("bucket-region") is not { } asked || asked == Estate.Region;
        var text = new StringBuilder($"<ListAllMyBucketsResult {Ns}><Owner><ID>owner</ID></Owner><Buckets>");
        foreach (var bucket in isAsked ? All(_bucket, number => $"<Bucket><Name>{_bucket.NameOf(number)}</Name><CreationDate>{ScaleIds.Time}</CreationDate><BucketRegion>{Estate.Region}</BucketRegion></Bucket>") : [])
        {
            text.Append(bucket);
        }

        return ScalePages.Xml(text.Append("</Buckets></ListAllMyBucketsResult>").ToString());
    }

    private AwsResponse? Bucket(AwsRequest request, string bucket)
    {
        var number = _bucket.NumberOf(bucket);
        return request.Operation switch
        {
            "GetBucketEncryption" => ScalePages.Xml($"<ServerSideEncryptionConfiguration {Ns}><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>{EstateIdentity.KeyArn(Estate, _bucket.StackOf(number))}</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>"),
            "GetPublicAccessBlock" => ScalePages.Xml($"<PublicAccessBlockConfiguration {Ns}><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>"),
            "GetBucketVersioning" => ScalePages.Xml($"<VersioningConfiguration {Ns}><Status>{(IsChanged(_bucket, number) ? "Suspended" : "Enabled")}</Status></VersioningConfiguration>"),
            "GetBucketLogging" => ScalePages.Xml($"<BucketLoggingStatus {Ns}/>"),
            "GetBucketOwnershipControls" => ScalePages.Xml($"<OwnershipControls {Ns}><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>"),
            "GetBucketTagging" => ScalePages.Xml($"<Tagging {Ns}><TagSet><Tag><Key>team</Key><Value>platform</Value></Tag></TagSet></Tagging>"),
            "GetBucketAcl" => ScalePages.Xml($"<AccessControlPolicy {Ns}><Owner><ID>owner</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CanonicalUser\"><ID>owner</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant></AccessControlList></AccessControlPolicy>"),
            "GetBucketLocation" => ScalePages.Xml($"<LocationConstraint {Ns}>{(Estate.Region == "us-east-1" ? "" : Estate.Region)}</LocationConstraint>"),
            "GetBucketPolicy" => new AwsResponse(200, "application/json", Encoding.UTF8.GetBytes(Policy(bucket))),
            "GetBucketLifecycleConfiguration" => ScalePages.NotFound(request, "NoSuchLifecycleConfiguration"),
            "GetBucketReplication" => ScalePages.NotFound(request, "ReplicationConfigurationNotFoundError"),
            "GetObjectLockConfiguration" => ScalePages.NotFound(request, "ObjectLockConfigurationNotFoundError"),
            "GetBucketCors" => ScalePages.NotFound(request, "NoSuchCORSConfiguration"),
            "GetBucketWebsite" => ScalePages.NotFound(request, "NoSuchWebsiteConfiguration"),
            _ => null,
        };
    }

    // As S3 shows what the template says: the account by its root, in another order.
    private static string Policy(string bucket) => $$$"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:*","Resource":["arn:aws:s3:::{{{bucket}}}/*","arn:aws:s3:::{{{bucket}}}"],"Condition":{"Bool":{"aws:SecureTransport":"false"} } },{"Sid":"Read","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{{ScaleEstate.Account}}}:root"},"Action":["s3:ListBucket","s3:GetObject"],"Resource":"*"}]}
        """;

    private string Database(int number)
    {
        var name = _database.NameOf(number);
        var key = EstateIdentity.KeyArn(Estate, _database.StackOf(number));
        return $"<DBInstanceIdentifier>{name}</DBInstanceIdentifier><DBInstanceArn>{Estate.Arn("rds", $"db:{name}")}</DBInstanceArn><DbiResourceId>db-{number}</DbiResourceId><DBInstanceClass>db.r6g.large</DBInstanceClass><Engine>postgres</Engine><EngineVersion>16.4</EngineVersion><DBInstanceStatus>available</DBInstanceStatus><MasterUsername>orders</MasterUsername><Endpoint><Address>{name}.example.{Estate.Region}.rds.amazonaws.com</Address><Port>5432</Port></Endpoint><AllocatedStorage>100</AllocatedStorage><PreferredBackupWindow>03:00-03:30</PreferredBackupWindow><BackupRetentionPeriod>{(IsChanged(_database, number) ? 1 : 14)}</BackupRetentionPeriod><DBSecurityGroups/><VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>{Group(number)}</VpcSecurityGroupId><Status>active</Status></VpcSecurityGroupMembership></VpcSecurityGroups><DBParameterGroups><DBParameterGroup><DBParameterGroupName>default.postgres16</DBParameterGroupName><ParameterApplyStatus>in-sync</ParameterApplyStatus></DBParameterGroup></DBParameterGroups><AvailabilityZone>{Estate.Region}a</AvailabilityZone><DBSubnetGroup>{SubnetGroup(_subnets.NumberFor(_database, number))}</DBSubnetGroup><PreferredMaintenanceWindow>sun:05:00-sun:05:30</PreferredMaintenanceWindow><MultiAZ>true</MultiAZ><AutoMinorVersionUpgrade>true</AutoMinorVersionUpgrade><PubliclyAccessible>false</PubliclyAccessible><StorageType>gp3</StorageType><Iops>3000</Iops><StorageThroughput>125</StorageThroughput><DbInstancePort>0</DbInstancePort><StorageEncrypted>true</StorageEncrypted><KmsKeyId>{key}</KmsKeyId><CopyTagsToSnapshot>true</CopyTagsToSnapshot><MonitoringInterval>0</MonitoringInterval><IAMDatabaseAuthenticationEnabled>false</IAMDatabaseAuthenticationEnabled><PerformanceInsightsEnabled>false</PerformanceInsightsEnabled><DeletionProtection>true</DeletionProtection><MasterUserSecret><SecretArn>{Estate.Arn("secretsmanager", $"secret:rds!db-{number}-abcdef")}</SecretArn><SecretStatus>active</SecretStatus></MasterUserSecret><TagList><Tag><Key>team</Key><Value>platform</Value></Tag></TagList>";
    }

    private string Group(int number) => Id("sg", _database.StackOf(number) * Estate.Kinds.Single(kind => kind.Name == "Group").PerStack);

    private string SubnetGroup(int number)
    {
        var first = _subnets.StackOf(number) * Estate.Kinds.Single(kind => kind.Name == "Subnet").PerStack;
        return $"<DBSubnetGroupName>{_subnets.NameOf(number)}</DBSubnetGroupName><DBSubnetGroupDescription>Isolated</DBSubnetGroupDescription><DBSubnetGroupArn>{Estate.Arn("rds", $"subgrp:{_subnets.NameOf(number)}")}</DBSubnetGroupArn><VpcId>{Id("vpc", _subnets.StackOf(number))}</VpcId><SubnetGroupStatus>Complete</SubnetGroupStatus><Subnets>{string.Concat(Enumerable.Range(first, 2).Select(subnet => $"<Subnet><SubnetIdentifier>{EstateNetwork.SubnetId(subnet)}</SubnetIdentifier><SubnetStatus>Active</SubnetStatus></Subnet>"))}</Subnets>";
    }
}
