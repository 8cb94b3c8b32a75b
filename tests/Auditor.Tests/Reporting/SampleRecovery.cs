using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Tests.Reporting;

/// <summary>The recovery estimates of <see cref="SampleResult"/>.</summary>
internal static class SampleRecovery
{
    private const string Restore = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html";

    public static ImmutableArray<RecoveryEstimate> Of(Func<string, AuditedResource> database) =>
    [
        .. new[] { ("development", 60, false), ("production", 15, true), ("staging", 30, false) }.SelectMany(one => Of(one.Item1, one.Item2, one.Item3, database(one.Item1))),
    ];

    private static IEnumerable<RecoveryEstimate> Of(string name, int rto, bool production, AuditedResource database)
    {
        var objects = database with { Type = "AWS::S3::Bucket", LogicalId = "WebsiteBucket4326D7C2", ConstructPath = $"HousingTrends-{name}/Edge/WebsiteBucket/Resource" };
        RecoveryEstimate Estimate(AuditedResource resource, string component, string disruption, string objective, double? least, double? most, double? target, Outcome outcome, string rule, string source) =>
            new(name, component, resource, disruption, objective, Minutes(least), Minutes(most), Minutes(target), outcome, rule, source)
            {
                Changes = outcome is Outcome.NonCompliant or Outcome.Unknown && disruption is "zone" ? [Standby] : [],
                Advice = outcome is Outcome.NonCompliant or Outcome.Unknown && disruption is not "zone" ? "rehearse the restore and measure it" : null,
            };

        yield return Estimate(database, "database", "application", "RPO", 5, 10, 60, Outcome.Compliant, "Transaction logs reach S3 about every five minutes; point-in-time recovery loses what came after the last.", Restore);
        yield return Estimate(database, "database", "infrastructure", "RPO", 0, 0, 60, Outcome.Compliant, "The volume outlives the host.", "RDS User Guide: Multi-AZ deployments");
        yield return Estimate(database, "database", "zone", "RPO", 5, 10, 60, Outcome.Compliant, "Without a standby, the database is restored to a point in time in another zone.", Restore);
        yield return Estimate(database, "database", "region", "RPO", null, null, 60, Outcome.NonCompliant, "No copy of a backup leaves the region.", "RDS User Guide: Replicating automated backups to another AWS Region");
        yield return Estimate(database, "database", "application", "RTO", 20, null, rto, production ? Outcome.NonCompliant : Outcome.Unknown, "A restore creates a new instance; its time grows with the allocated storage and has no published bound.", Restore);
        yield return Estimate(database, "database", "infrastructure", "RTO", 1, 10, rto, Outcome.Compliant, "A failed host is replaced.", "RDS User Guide: Multi-AZ deployments");
        yield return Estimate(database, "database", "zone", "RTO", 20, null, rto, production ? Outcome.NonCompliant : Outcome.Unknown, "Without a standby, the database is restored in another zone.", Restore);
        yield return Estimate(database, "database", "region", "RTO", null, null, rto, Outcome.NonCompliant, "No copy of a backup leaves the region.", "RDS User Guide: Replicating automated backups to another AWS Region");
        yield return Estimate(objects, "objects", "application", "RPO", 0, 0, 0, Outcome.Compliant, "Versions outlive deletion and overwriting.", "S3 User Guide: Retaining multiple versions of objects");
        yield return Estimate(objects, "objects", "zone", "RPO", 0, 0, 0, Outcome.Compliant, "S3 Standard keeps objects in three zones.", "S3 User Guide: Data protection");
        yield return Estimate(objects, "objects", "region", "RPO", null, null, null, Outcome.NotApplicable, "No objective is set.", "policies.json");
    }

    private static RecoveryChange Standby { get; } = new(
        "a standby in another zone (MultiAZ)", Minutes(1), Minutes(8), Meets: true, "A Multi-AZ instance fails over in one to two minutes.", "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html");

    private static TimeSpan? Minutes(double? minutes) => minutes is { } known ? TimeSpan.FromMinutes(known) : null;
}
