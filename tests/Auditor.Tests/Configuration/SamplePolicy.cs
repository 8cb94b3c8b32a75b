using System.Collections.Immutable;
using System.ComponentModel;
using Policies.Model;

namespace Auditor.Tests.Configuration;

/// <summary>Policies with every kind of parameter, so that the tests do not hang on what the catalogue has.</summary>
internal abstract class SamplePolicy(string id, Severity severity, params string[] types) : Policy
{
    public override PolicyMetadata Metadata { get; } = new() { Id = id, Title = $"Title of {id}", Rationale = "Because", Remediation = "Mend", Severity = severity };

    public override ImmutableArray<string> ResourceTypes { get; } = [.. types];

    protected override Verdict Judge(Resource resource) => Verdict.Compliant;

    internal sealed class BackupRetention : SamplePolicy
    {
        public BackupRetention([Description("The fewest days.")] int minimumDays = 1)
            : base("rds-backup-retention", Severity.High, "AWS::RDS::DBInstance", "AWS::RDS::DBCluster") =>
            MinimumDays = minimumDays is >= 0 and <= 35 ? minimumDays : throw new ArgumentOutOfRangeException(nameof(minimumDays), minimumDays, "RDS keeps backups for 0 to 35 days.");

        public int MinimumDays { get; }
    }

    internal sealed class MultiAz() : SamplePolicy("rds-multi-az", Severity.High, "AWS::RDS::DBInstance");

    internal sealed class OriginFailover() : SamplePolicy("cloudfront-origin-failover", Severity.Low, "AWS::CloudFront::Distribution");

    internal sealed class NoPlaintextSecrets() : SamplePolicy("template-no-plaintext-secrets", Severity.Critical, AnyType);

    internal sealed class NoOpenIngress(
        [Description("Ports that may be open.")] ImmutableArray<int> allowedPorts = default,
        [Description("Names that are passed over.")] string[]? except = null,
        [Description("Whether it is strict.")] bool strict = true,
        [Description("A prefix.")] string prefix = "x",
        [Description("How long.")] TimeSpan? age = null)
        : SamplePolicy("ec2-no-open-ingress", Severity.High, "AWS::EC2::SecurityGroup")
    {
        public ImmutableArray<int> AllowedPorts { get; } = allowedPorts;

        public string[]? Except { get; } = except;

        public bool Strict { get; } = strict;

        public string Prefix { get; } = prefix;

        public TimeSpan? Age { get; } = age;
    }

    internal sealed class RecoveryPoint(
        [Description("Of databases.")] TimeSpan? rpoDatabase = null,
        [Description("Of the application.")] TimeSpan? rpoApplication = null,
        [Description("Of configuration.")] TimeSpan? rpoConfiguration = null)
        : SamplePolicy("recovery-point-objective", Severity.High, "AWS::RDS::DBInstance")
    {
        public TimeSpan? Database { get; } = rpoDatabase;

        public TimeSpan? Application { get; } = rpoApplication;

        public TimeSpan? Configuration { get; } = rpoConfiguration;
    }

    internal sealed class RecoveryTime([Description("The objective.")] TimeSpan? rto = null, [Description("Time to notice.")] TimeSpan? detection = null)
        : SamplePolicy("recovery-time-objective", Severity.High, "AWS::RDS::DBInstance")
    {
        public TimeSpan? Rto { get; } = rto;

        public TimeSpan? Detection { get; } = detection;
    }
}
