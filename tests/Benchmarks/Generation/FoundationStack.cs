namespace Benchmarks.Generation;

/// <summary>What the stacks of all teams use: a key, a bucket for logs, a topic for alarms, a web ACL, a prefix list and a vault.</summary>
internal static class FoundationStack
{
    public const string Name = "Foundation";

    public static StackTemplate Create()
    {
        var stack = new StackTemplate(Name);
        stack.Add("Key", "AWS::KMS::Key", new
        {
            EnableKeyRotation = true,
            KeyPolicy = new { Statement = new[] { new { Effect = "Allow", Action = "kms:*", Resource = "*", Principal = new { AWS = "arn:aws:iam::123456789012:root" } } } },
        });
        var logs = stack.Add("Logs", "AWS::S3::Bucket", new
        {
            PublicAccessBlockConfiguration = Buckets.Blocked,
            LifecycleConfiguration = new { Rules = new[] { new { Status = "Enabled", ExpirationInDays = 400 } } },
            VersioningConfiguration = new { Status = "Enabled" },
        });
        stack.Add("LogsPolicy", "AWS::S3::BucketPolicy", Buckets.TlsOnly(logs, "Logs"));
        var topic = stack.Add("Alarms", "AWS::SNS::Topic", new { KmsMasterKeyId = StackTemplate.Ref("Key") });
        stack.Add("WebAcl", "AWS::WAFv2::WebACL", new
        {
            Scope = "REGIONAL",
            DefaultAction = new { Allow = new { } },
            Rules = new[] { new { Name = "Common", Priority = 0, Statement = new { ManagedRuleGroupStatement = new { VendorName = "AWS", Name = "AWSManagedRulesCommonRuleSet" } } } },
        });
        stack.Add("Offices", "AWS::EC2::PrefixList", new
        {
            PrefixListName = "offices",
            AddressFamily = "IPv4",
            MaxEntries = 20,
            Entries = Enumerable.Range(0, 20).Select(office => new { Cidr = $"203.0.113.{office * 8}/29" }),
        });
        stack.Add("Vault", "AWS::Backup::BackupVault", new { BackupVaultName = "vault", EncryptionKeyArn = StackTemplate.Attribute("Key", "Arn") });
        stack.Add("Plan", "AWS::Backup::BackupPlan", new
        {
            BackupPlan = new { BackupPlanName = "daily", BackupPlanRule = new[] { new { RuleName = "daily", TargetBackupVault = StackTemplate.Ref("Vault"), ScheduleExpression = "cron(0 5 * * ? *)" } } },
        });
        stack.Add("Selection", "AWS::Backup::BackupSelection", new
        {
            BackupPlanId = StackTemplate.Ref("Plan"),
            BackupSelection = new
            {
                SelectionName = "tagged",
                IamRoleArn = "arn:aws:iam::123456789012:role/backup",
                ListOfTags = new[] { new { ConditionType = "STRINGEQUALS", ConditionKey = "backup", ConditionValue = "daily" } },
            },
        });
        stack.Add("Dashboard", "AWS::CloudWatch::Dashboard", new { DashboardBody = """{"widgets":[{"type":"metric","properties":{"metrics":[["AWS/RDS","CPUUtilization"],["AWS/ApplicationELB","RequestCount"]]}}]}""" });
        stack.Export("Key", StackTemplate.Attribute("Key", "Arn"));
        stack.Export("Logs", logs);
        stack.Export("Alarms", topic);
        stack.Export("WebAcl", StackTemplate.Attribute("WebAcl", "Arn"));
        stack.Export("Offices", StackTemplate.Attribute("Offices", "PrefixListId"));
        return stack;
    }
}
