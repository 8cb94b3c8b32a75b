using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using ReferenceStack.Data;

namespace ReferenceStack.Observability;

/// <summary>The metrics of one environment's components, for its dashboard and its alarms.</summary>
/// <remarks>Each names its component: without that, a metric is the account's, or does not exist.</remarks>
internal sealed class Metrics(Edge.LoadBalancer loadBalancer, Database database)
{
    public Metric LoadBalancer(string name, string statistic) => Of(loadBalancer, name, statistic);

    public Metric Database(string name, string statistic) => Of(database, name, statistic);

    /// <summary>A metric of a load balancer.</summary>
    public static Metric Of(Edge.LoadBalancer loadBalancer, string name, string statistic) =>
        Of("AWS/ApplicationELB", name, statistic, "LoadBalancer", loadBalancer.Alb.LoadBalancerFullName);

    /// <summary>A metric of a database.</summary>
    public static Metric Of(Database database, string name, string statistic) =>
        Of("AWS/RDS", name, statistic, "DBInstanceIdentifier", database.Instance.Ref);

    /// <summary>A metric of one node: ElastiCache measures nodes, not their group.</summary>
    public static Metric CacheNode(string node, string name, string statistic) =>
        Of("AWS/ElastiCache", name, statistic, "CacheClusterId", node);

    private static Metric Of(string @namespace, string name, string statistic, string dimension, string value) => new(new MetricProps
    {
        Namespace = @namespace,
        MetricName = name,
        Statistic = statistic,
        Period = Duration.Minutes(5),
        DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { [dimension] = value },
    });
}
