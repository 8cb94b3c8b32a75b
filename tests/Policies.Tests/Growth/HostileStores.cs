using static Policies.Tests.Growth.HostileGraphs;

namespace Policies.Tests.Growth;

/// <summary>Databases, caches, buckets, topics, queues, backups, roles and keys.</summary>
internal static class HostileStores
{
    private const string Statement = "{ Effect: Allow, Action: 's3:*', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Resource: '*', Condition: { Bool: { 'aws:SecureTransport': true } } }";

    // What AWS's quotas bound (the size of a topic's policy, the rules of a plan and of a registry, selections and their ARNs) grows no further.
    private const int Quota = 50;

    public static IEnumerable<(string Name, Func<int, string> Template)> All =>
    [
        ("stores on one security group", count => Of([
            $"Group: {{ Type: AWS::EC2::SecurityGroup, Properties: {{ GroupDescription: g, SecurityGroupIngress: {List(count, i => $"{{ IpProtocol: tcp, FromPort: {i}, ToPort: 5432, CidrIp: 10.0.0.0/8 }}")}, SecurityGroupEgress: {List(count, _ => "{ IpProtocol: -1, CidrIp: 0.0.0.0/0 }")} }} }}",
            .. Stores(count)])),
        ("stores on one security group that holds", count => Of([
            "Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g } }",
            .. Each(count, i => $"I{i}: {{ Type: AWS::EC2::SecurityGroupIngress, Properties: {{ GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: sg-{i} }} }}"),
            .. Each(count, i => $"O{i}: {{ Type: AWS::EC2::SecurityGroupEgress, Properties: {{ GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/8 }} }}"),
            .. Stores(count)])),
        ("stores on one security group, conditionally", count => "Parameters: { P: { Type: String } }\nConditions: { C: !Equals [!Ref P, x] }\n" + Of([
            "Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g } }",
            .. Each(count, i => $"I{i}: {{ Type: AWS::EC2::SecurityGroupIngress, Condition: C, Properties: {{ GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/8 }} }}"),
            .. Stores(count)])),
        ("members of one cluster", count => Of([
            "Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql } }",
            .. Each(count, i => $"D{i}: {{ Type: AWS::RDS::DBInstance, Properties: {{ Engine: aurora-mysql, DBClusterIdentifier: !Ref Cluster }} }}")])),
        ("clusters of one global cluster", count => Of([
            "Global: { Type: AWS::RDS::GlobalCluster, Properties: { GlobalClusterIdentifier: global } }",
            .. Each(count, i => $"D{i}: {{ Type: AWS::RDS::DBCluster, Properties: {{ Engine: aurora-mysql, GlobalClusterIdentifier: !Ref Global }} }}")])),
        ("replicas of one database", count => Of([
            "D: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql } }",
            .. Each(count, i => $"R{i}: {{ Type: AWS::RDS::DBInstance, Properties: {{ SourceDBInstanceIdentifier: !Ref D }} }}")])),
        ("databases of one parameter group", count => Of([
            $"G: {{ Type: AWS::RDS::DBParameterGroup, Properties: {{ Description: g, Family: postgres16, Parameters: {{ {string.Join(", ", Enumerable.Range(0, count).Select(i => $"p{i}: 1"))} }} }} }}",
            .. Each(count, i => $"D{i}: {{ Type: AWS::RDS::DBInstance, Properties: {{ Engine: postgres, DBParameterGroupName: !Ref G }} }}")])),
        ("secrets named from outside", count => "Parameters: { P: { Type: String } }\n" + Of([
            .. Each(count, i => $"S{i}: {{ Type: AWS::SecretsManager::Secret, Properties: {{ Name: !Sub '${{P}}-{i}' }} }}"),
            .. Each(count, i => $"R{i}: {{ Type: AWS::SecretsManager::RotationSchedule, Properties: {{ SecretId: !Sub '${{P}}/{i}' }} }}")])),
        ("databases with one secret", count => Of([
            "S: { Type: AWS::SecretsManager::Secret }",
            .. Each(count, i => $"R{i}: {{ Type: AWS::SecretsManager::RotationSchedule, Properties: {{ SecretId: !Ref S }} }}"),
            .. Each(count, i => $"A{i}: {{ Type: AWS::SecretsManager::SecretTargetAttachment, Properties: {{ SecretId: !Ref S, TargetId: !Ref D{i}, TargetType: 'AWS::RDS::DBInstance' }} }}"),
            .. Each(count, i => $"D{i}: {{ Type: AWS::RDS::DBInstance, Properties: {{ Engine: postgres, MasterUserPassword: !Sub '{{{{resolve:secretsmanager:${{S}}:SecretString:password::}}}}' }} }}")])),
        ("buckets that log to one", count => Of([
            "Logs: { Type: AWS::S3::Bucket }",
            .. Each(count, i => $"B{i}: {{ Type: AWS::S3::Bucket, Properties: {{ LoggingConfiguration: {{ DestinationBucketName: !Ref Logs }}, ReplicationConfiguration: {{ Role: r, Rules: [{{ Status: Enabled, Destination: {{ Bucket: !GetAtt Logs.Arn }} }}] }} }} }}"),
            .. Each(count, i => $"L{i}: {{ Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {{ LoadBalancerAttributes: [{{ Key: access_logs.s3.enabled, Value: true }}, {{ Key: access_logs.s3.bucket, Value: !Ref Logs }}] }} }}")])),
        ("a bucket policy of many statements", count => Of([
            "B: { Type: AWS::S3::Bucket }",
            $"P: {{ Type: AWS::S3::BucketPolicy, Properties: {{ Bucket: !Ref B, PolicyDocument: {{ Statement: {List(count, _ => Statement)} }} }} }}"])),
        ("bucket policies of one bucket", count => Of([
            "B: { Type: AWS::S3::Bucket }",
            .. Each(count, i => $"P{i}: {{ Type: AWS::S3::BucketPolicy, Properties: {{ Bucket: !Ref B, PolicyDocument: {{ Statement: [{Statement}] }} }} }}")])),
        ("buckets named from outside", count => "Parameters: { P: { Type: String } }\n" + Of([
            .. Each(count, i => $"B{i}: {{ Type: AWS::S3::Bucket, Properties: {{ BucketName: !Sub '${{P}}-{i}' }} }}"),
            .. Each(count, i => $"P{i}: {{ Type: AWS::S3::BucketPolicy, Properties: {{ Bucket: !Sub '${{P}}/{i}', PolicyDocument: {{ Statement: [{Statement}] }} }} }}")])),
        ("topics and queues of one policy", count => Of([
            .. Each(count, i => $"T{i}: {{ Type: AWS::SNS::Topic }}"),
            .. Each(count, i => $"Q{i}: {{ Type: AWS::SQS::Queue }}"),
            $"TP: {{ Type: AWS::SNS::TopicPolicy, Properties: {{ Topics: {List(count, i => $"!Ref T{i}")}, PolicyDocument: {{ Statement: {List(count, _ => Statement)} }} }} }}",
            $"QP: {{ Type: AWS::SQS::QueuePolicy, Properties: {{ Queues: {List(count, i => $"!Ref Q{i}")}, PolicyDocument: {{ Statement: {List(count, _ => Statement)} }} }} }}"])),
        ("topics and queues that one policy denies", count => Of([
            .. Each(count, i => $"T{i}: {{ Type: AWS::SNS::Topic }}"),
            .. Each(count, i => $"Q{i}: {{ Type: AWS::SQS::Queue }}"),
            $"TP: {{ Type: AWS::SNS::TopicPolicy, Properties: {{ Topics: {List(count, i => $"!Ref T{i}")}, PolicyDocument: {{ Statement: [{{ Effect: Deny, Action: 'sns:Publish', Principal: '*', Resource: {List(Quota, i => $"!Ref T{i}")}, Condition: {{ Bool: {{ 'aws:SecureTransport': false }} }} }}] }} }} }}",
            $"QP: {{ Type: AWS::SQS::QueuePolicy, Properties: {{ Queues: {List(count, i => $"!Ref Q{i}")}, PolicyDocument: {{ Statement: [{{ Effect: Deny, Action: 'sqs:*', Principal: '*', Resource: {List(Quota, i => $"!GetAtt Q{i}.Arn")}, Condition: {{ Bool: {{ 'aws:SecureTransport': false }} }} }}] }} }} }}"])),
        ("tables in one plan", count => Of([
            $"Plan: {{ Type: AWS::Backup::BackupPlan, Properties: {{ BackupPlan: {{ BackupPlanName: p, BackupPlanRule: {List(Quota, i => $"{{ RuleName: r{i}, TargetBackupVault: v, ScheduleExpression: 'cron(0 {i % 24} * * ? *)' }}")} }} }} }}",
            "Selection: { Type: AWS::Backup::BackupSelection, Properties: { BackupPlanId: !Ref Plan, BackupSelection: { SelectionName: s, IamRoleArn: r, ListOfTags: [{ ConditionType: STRINGEQUALS, ConditionKey: backup, ConditionValue: daily }] } } }",
            .. Tables(count)])),
        ("tables and selections by one tag", count => Of([
            "Plan: { Type: AWS::Backup::BackupPlan, Properties: { BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ RuleName: r, TargetBackupVault: v }] } } }",
            .. Each(Quota, i => $"N{i}: {{ Type: AWS::Backup::BackupSelection, Properties: {{ BackupPlanId: !Ref Plan, BackupSelection: {{ SelectionName: s{i}, IamRoleArn: r, ListOfTags: [{{ ConditionType: STRINGEQUALS, ConditionKey: backup, ConditionValue: daily }}] }} }} }}"),
            .. Tables(count)])),
        ("tables and a selection by name", count => Of([
            "Plan: { Type: AWS::Backup::BackupPlan, Properties: { BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ RuleName: r, TargetBackupVault: v }] } } }",
            $"Selection: {{ Type: AWS::Backup::BackupSelection, Properties: {{ BackupPlanId: !Ref Plan, BackupSelection: {{ SelectionName: s, IamRoleArn: r, Resources: {List(Quota, i => $"!GetAtt T{i}.Arn")} }} }} }}",
            .. Tables(count)])),
        ("roles of one policy", count => Of([
            $"P: {{ Type: AWS::IAM::Policy, Properties: {{ PolicyName: p, Roles: {List(count, i => $"!Ref R{i}")}, PolicyDocument: {{ Statement: {List(count, _ => "{ Effect: Allow, Action: '*', Resource: '*' }")} }} }} }}",
            .. Each(count, i => $"R{i}: {{ Type: AWS::IAM::Role, Properties: {{ AssumeRolePolicyDocument: {{ Statement: [{{ Effect: Allow, Action: 'sts:AssumeRole', Principal: {{ Service: lambda.amazonaws.com }} }}] }} }} }}")])),
        ("functions of one role", count => Of([
            $"R: {{ Type: AWS::IAM::Role, Properties: {{ AssumeRolePolicyDocument: {{ Statement: {List(count, _ => "{ Effect: Allow, Action: 'sts:AssumeRole', Principal: { Service: lambda.amazonaws.com } }")} }} }} }}",
            .. Each(count, i => $"F{i}: {{ Type: AWS::Lambda::Function, Properties: {{ Role: !GetAtt R.Arn }} }}")])),
        ("what one key encrypts", count => Of([
            $"K: {{ Type: AWS::KMS::Key, Properties: {{ KeyPolicy: {{ Statement: {List(count, _ => "{ Effect: Allow, Action: 'kms:*', Resource: '*', Principal: '*' }")} }} }} }}",
            .. Each(count, i => $"A{i}: {{ Type: AWS::KMS::Alias, Properties: {{ AliasName: alias/{i}, TargetKeyId: !Ref K }} }}"),
            .. Each(count, i => $"T{i}: {{ Type: AWS::SNS::Topic, Properties: {{ KmsMasterKeyId: alias/{i} }} }}"),
            .. Each(count, i => $"L{i}: {{ Type: AWS::Logs::LogGroup, Properties: {{ KmsKeyId: !GetAtt K.Arn }} }}")])),
        ("repositories of one registry", count => Of([
            $"S: {{ Type: AWS::ECR::RegistryScanningConfiguration, Properties: {{ ScanType: BASIC, Rules: {List(Quota, i => $"{{ ScanFrequency: SCAN_ON_PUSH, RepositoryFilters: [{{ Filter: r{i}, FilterType: WILDCARD }}] }}")} }} }}",
            $"C: {{ Type: AWS::ECR::ReplicationConfiguration, Properties: {{ ReplicationConfiguration: {{ Rules: {List(Quota, i => $"{{ Destinations: [{{ Region: us-west-2, RegistryId: 1 }}], RepositoryFilters: [{{ Filter: r{i}, FilterType: PREFIX_MATCH }}] }}")} }} }} }}",
            .. Each(count, i => $"R{i}: {{ Type: AWS::ECR::Repository, Properties: {{ RepositoryName: r{i} }} }}")])),
    ];

    private static IEnumerable<string> Tables(int count) => Each(count, i => $"T{i}: {{ Type: AWS::DynamoDB::Table, Properties: {{ TableName: t{i}, Tags: [{{ Key: backup, Value: daily }}] }} }}");

    private static IEnumerable<string> Stores(int count) =>
    [
        .. Each(count, i => $"D{i}: {{ Type: AWS::RDS::DBInstance, Properties: {{ Engine: postgres, VPCSecurityGroups: [!GetAtt Group.GroupId] }} }}"),
        .. Each(count, i => $"E{i}: {{ Type: AWS::ElastiCache::ReplicationGroup, Properties: {{ SecurityGroupIds: [!GetAtt Group.GroupId], Port: 5432 }} }}"),
    ];
}
