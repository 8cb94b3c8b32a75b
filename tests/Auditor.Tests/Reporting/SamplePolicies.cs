using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Tests.Reporting;

/// <summary>The policies of <see cref="SampleResult"/>.</summary>
internal static class SamplePolicies
{
    public static ImmutableArray<PolicyDescription> All { get; } =
    [
        Policy("cloudfront-viewer-tls12", "A distribution accepts viewers with TLS 1.2 and newer only", "Older versions have known weaknesses, and browsers no longer need them.", "Set MinimumProtocolVersion to TLSv1.2_2021, with a certificate of your own.", Severity.High, "AWS-FSBP CloudFront.15", "NIST-800-53-r5 SC-8(1)", "NIST-800-53-r5 SC-13", "PCI-DSS-4.0 4.2.1"),
        Policy("cloudfront-waf-enabled", "A distribution stands behind a web ACL", "A web ACL turns away known attacks before they reach the application.", "Set WebACLId to the ARN of a web ACL of scope CLOUDFRONT.", Severity.Medium, "AWS-FSBP CloudFront.6", "PCI-DSS-4.0 6.4.2"),
        Policy("ecs-non-root", "Containers do not run as root", "A process that breaks out of its container as root is root on the host.", "Set User to a user other than root in each container definition.", Severity.Medium, "AWS-FSBP ECS.20", "NIST-800-53-r5 AC-6", "PCI-DSS-4.0 7.2.1"),
        Policy("ecs-tasks-redundant", "A service keeps two tasks running", "With one task, a failed host is an outage.", "Set DesiredCount to 2 or more.", Severity.Medium, "NIST-800-53-r5 CP-10"),
        Policy("elasticache-encrypted-in-transit", "A Redis cache encrypts its connections", "Whoever sees the traffic sees the sessions.", "Use a replication group with TransitEncryptionEnabled set to true.", Severity.High, "AWS-FSBP ElastiCache.5", "NIST-800-53-r5 SC-8"),
        Policy("elb-access-logs", "A load balancer writes access logs", "Without them an incident cannot be reconstructed.", "Set access_logs.s3.enabled to true and name a bucket.", Severity.Medium, "AWS-FSBP ELB.5", "NIST-800-53-r5 AU-2", "PCI-DSS-4.0 10.2.1"),
        Policy("kms-rotation-enabled", "A customer managed key rotates", "Rotation limits what one leaked key can read.", "Set EnableKeyRotation to true.", Severity.Medium, "AWS-FSBP KMS.4", "NIST-800-53-r5 SC-12", "PCI-DSS-4.0 3.7.4"),
        Policy("rds-backup-retention", "Backups of a database are kept the environment's minimum of days", "Corruption that is noticed after the last backup is gone for good.", "Set BackupRetentionPeriod to 7 or more.", Severity.High, "NIST-800-53-r5 CP-9"),
        Policy("rds-multi-az", "An RDS instance has a standby in another zone", "Without a standby the loss of a zone is an outage as long as a restore.", "Set MultiAZ to true.", Severity.High, "AWS-FSBP RDS.5", "NIST-800-53-r5 CP-10", "ISO-27001-2022 A.5.29"),
        Policy("rds-not-publicly-accessible", "An RDS instance has no public address", "A database with a public address is one security group rule away from the internet.", "Set PubliclyAccessible to false.", Severity.Critical, "AWS-FSBP RDS.2", "NIST-800-53-r5 AC-4", "PCI-DSS-4.0 1.4.4"),
        Policy("rds-storage-encrypted", "An RDS instance encrypts its storage", "Snapshots, logs and disks of an unencrypted database can be read by whoever gets hold of them.", "Set StorageEncrypted to true.", Severity.High, "AWS-FSBP RDS.3", "NIST-800-53-r5 SC-28", "PCI-DSS-4.0 3.5.1"),
        Policy("rds-tls-required", "A database refuses connections without TLS", "Credentials and rows cross the network in the clear.", "Set rds.force_ssl to 1 in the parameter group.", Severity.High, "NIST-800-53-r5 SC-8", "PCI-DSS-4.0 4.2.1"),
        Policy("recovery-point-objective", "An environment loses no more data than its objective allows", "An objective that the settings cannot reach is a promise that cannot be kept.", "Copy backups of the database to another region.", Severity.High, "NIST-800-53-r5 CP-9"),
        Policy("s3-tls-only", "A bucket policy denies requests without TLS", "Without such a denial, objects can be read and written over plain HTTP.", "Add a Deny statement for s3:* on the bucket and its objects where aws:SecureTransport is false.", Severity.High, "AWS-FSBP S3.5", "NIST-800-53-r5 SC-8", "PCI-DSS-4.0 4.2.1", "ISO-27001-2022 A.8.24"),
    ];

    private static PolicyDescription Policy(string id, string title, string rationale, string remediation, Severity severity, params string[] controls) =>
        new(id, title, rationale, remediation, severity, [.. controls.Select(control => control.Split(' ') is [var framework, var name] ? new Control(framework, name) : throw new ArgumentException(control, nameof(controls)))]);
}
