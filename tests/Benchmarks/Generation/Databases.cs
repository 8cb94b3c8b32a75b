namespace Benchmarks.Generation;

/// <summary>Databases with subnet group, security group, password and alarm; every fourth has no standby, every third no tag that has it backed up.</summary>
internal static class Databases
{
    public static void Add(StackTemplate stack, int number)
    {
        var id = $"Database{number}";
        var subnets = stack.Add($"{id}Subnets", "AWS::RDS::DBSubnetGroup", new
        {
            DBSubnetGroupDescription = id,
            SubnetIds = new[] { StackTemplate.Ref("DataA"), StackTemplate.Ref("DataB"), StackTemplate.Ref("DataC") },
        });
        stack.Add($"{id}Group", "AWS::EC2::SecurityGroup", new
        {
            GroupDescription = id,
            VpcId = StackTemplate.Ref("Vpc"),
            SecurityGroupEgress = new[] { new { IpProtocol = "icmp", CidrIp = "255.255.255.255/32", FromPort = 252, ToPort = 86 } },
        });
        stack.Add($"{id}Ingress", "AWS::EC2::SecurityGroupIngress", new
        {
            GroupId = StackTemplate.Attribute($"{id}Group", "GroupId"),
            IpProtocol = "tcp",
            FromPort = StackTemplate.Attribute(id, "Endpoint.Port"),
            ToPort = StackTemplate.Attribute(id, "Endpoint.Port"),
            SourceSecurityGroupId = StackTemplate.Attribute("Service0Group", "GroupId"),
        });
        var secret = stack.Add($"{id}Secret", "AWS::SecretsManager::Secret", new { KmsKeyId = StackTemplate.Import(FoundationStack.Name, "Key"), GenerateSecretString = new { PasswordLength = 30 } });
        stack.Add(id, "AWS::RDS::DBInstance", new
        {
            Engine = "postgres",
            EngineVersion = "16.4",
            DBInstanceClass = "db.t4g.medium",
            AllocatedStorage = "100",
            MultiAZ = number % 4 != 0,
            StorageEncrypted = true,
            KmsKeyId = StackTemplate.Import(FoundationStack.Name, "Key"),
            BackupRetentionPeriod = 7,
            DeletionProtection = true,
            DBSubnetGroupName = subnets,
            VPCSecurityGroups = new[] { StackTemplate.Attribute($"{id}Group", "GroupId") },
            MasterUsername = "postgres",
            MasterUserPassword = StackTemplate.Join("{{resolve:secretsmanager:", secret, ":SecretString:password::}}"),
            Tags = new[] { new { Key = "backup", Value = number % 3 == 0 ? "none" : "daily" } },
        });
        stack.Add($"{id}Attachment", "AWS::SecretsManager::SecretTargetAttachment", new { SecretId = secret, TargetId = StackTemplate.Ref(id), TargetType = "AWS::RDS::DBInstance" });
        stack.Add($"{id}Alarm", "AWS::CloudWatch::Alarm", new
        {
            Namespace = "AWS/RDS",
            MetricName = "CPUUtilization",
            Dimensions = new[] { new { Name = "DBInstanceIdentifier", Value = StackTemplate.Ref(id) } },
            ComparisonOperator = "GreaterThanThreshold",
            EvaluationPeriods = 3,
            Threshold = 80,
            AlarmActions = new[] { StackTemplate.Import(FoundationStack.Name, "Alarms") },
        });
    }
}
