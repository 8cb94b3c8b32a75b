using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that Performance Insights, where on, are encrypted with a customer managed key.</summary>
public sealed class PerformanceInsightsCustomerManagedKey : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-performance-insights-customer-managed-key",
        Title = "Performance Insights are encrypted with a customer managed key",
        Rationale = "Performance Insights keep the text of statements, which may hold personal data; only a key of your own lets you decide who reads it.",
        Remediation = "Set PerformanceInsightsKMSKeyId (PerformanceInsightsKmsKeyId of a cluster) to a customer managed key.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.EnablePerformanceInsights.Is(true);

    /// <inheritdoc/>
    protected override Verdict Applies(DbCluster cluster) => cluster.EnablePerformanceInsights.Is(true);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => KmsKey.IsCustomerManaged(instance.PerformanceInsightsKmsKeyId);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => KmsKey.IsCustomerManaged(cluster.PerformanceInsightsKmsKeyId);
}
