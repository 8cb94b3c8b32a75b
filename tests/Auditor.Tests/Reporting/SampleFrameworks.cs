using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Tests.Reporting;

/// <summary>Two frameworks of <see cref="SampleResult"/>, with a control in every state.</summary>
internal static class SampleFrameworks
{
    public static ImmutableArray<FrameworkResult> All { get; } =
    [
        new("AWS-FSBP", "1.0.0", IsComplete: true,
        [
            Control("ACM.1", "certificates renewed in time", ControlOutcome.NotCovered, new(0, 0, 0, 0, 0)),
            Control("CloudFront.6", "WAF attached", ControlOutcome.Unknown, new(0, 2, 0, 1, 0), "cloudfront-waf-enabled"),
            Control("CloudFront.15", "recommended viewer TLS policy", ControlOutcome.NonCompliant, new(1, 0, 0, 1, 0), "cloudfront-viewer-tls12") with { IsPartial = true },
            Control("ECS.20", "containers without root", ControlOutcome.Unknown, new(0, 0, 0, 5, 0, 1), "ecs-non-root"),
            Control("KMS.4", "keys rotate", ControlOutcome.Waived, new(0, 0, 1, 4, 0), "kms-rotation-enabled"),
            Control("RDS.3", "storage encrypted", ControlOutcome.Compliant, new(0, 0, 0, 3, 0), "rds-storage-encrypted"),
            Control("S3.5", "TLS only", ControlOutcome.NotApplicable, new(0, 0, 0, 0, 7), "s3-tls-only"),
        ]),
        new("NIST-800-53-r5", "revision 5", IsComplete: false,
        [
            Control("AC-2", "Account Management", ControlOutcome.NotSelected, new(0, 0, 0, 0, 0), "iam-user-no-policies") with { NotSelected = ["iam-user-no-policies"] },
            Control("CP-9", "System Backup", ControlOutcome.Unknown, new(0, 0, 0, 3, 0), "rds-backup-retention"),
            Control("CP-10", "System Recovery", ControlOutcome.NotSelected, new(0, 0, 0, 3, 0), "ecs-tasks-redundant", "rds-multi-az") with { NotSelected = ["ecs-tasks-redundant"] },
        ]),
    ];

    private static ControlResult Control(string id, string title, ControlOutcome outcome, PolicyCounts counts, params string[] policies) =>
        new(id, title, outcome, IsPartial: false, [.. policies], [], counts);
}
