using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using ReferenceStack.Data;

namespace ReferenceStack.Observability;

/// <summary>The metrics of components, for dashboards and alarms.</summary>
/// <remarks>Each names its component: without that, a metric is the account's, or does not exist.</remarks>
internal static class Metrics
{
    /// <summary>A metric of a load balancer.</summary>
    public static Metric Of(Edge.LoadBalancer loadBalancer, string name, string statistic) =>
        Of("AWS/ApplicationELB", name, statistic, "LoadBalancer", loadBalancer.Alb.LoadBalancerFullName);

    /// <summary>A metric of a database.</summary>
    public static Metric Of(Database database, string name, string statistic) =>
        Of("AWS/RDS", name, statistic, "DBInstanceIdentifier", database.Instance.Ref);

    /// <summary>A metric of one node: ElastiCache measures nodes, not their group.</summary>
    public static Metric CacheNode(string node, string name, string statistic) =>
        Of("AWS/ElastiCache", name, statistic, "CacheClusterId", node);

    /// <summary>A metric of a rule of the default event bus.</summary>
    public static Metric OfRule(string rule, string name) => Of("AWS/Events", name, "Sum", "RuleName", rule);

    private static Metric Of(string @namespace, string name, string statistic, string dimension, string value) => new(new MetricProps
    {
        Namespace = @namespace,
        MetricName = name,
        Statistic = statistic,
        Period = Duration.Minutes(5),
        DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { [dimension] = value },
    });
}
