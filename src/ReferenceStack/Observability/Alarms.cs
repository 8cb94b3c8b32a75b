using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.KMS;
using Constructs;
using ReferenceStack.Compute;
using ReferenceStack.Data;
using ReferenceStack.Edge;

namespace ReferenceStack.Observability;

/// <summary>The alarms of the running system, each of which notifies the environment's topic.</summary>
internal sealed class Alarms : TracedConstruct
{
    private const double GiB = 1024d * 1024 * 1024;
    private const double ManyConnections = Database.MaxConnections * 0.8;

    private readonly SnsAction _notify;

    public Alarms(Construct scope, string id, IKey key)
        : base(scope, id) =>
        _notify = new SnsAction(Traced(new AlarmTopic(this, "Topic", key)));

    /// <summary>Watches a load balancer and what it leads to.</summary>
    public void Watch(LoadBalancer balancer)
    {
        Above("LoadBalancerErrors", Metrics.Of(balancer, "HTTPCode_ELB_5XX_Count", "Sum"), 10, "The load balancer answers with errors of its own");
        Above("TargetErrors", Metrics.Of(balancer, "HTTPCode_Target_5XX_Count", "Sum"), 10, "The services answer with errors");
        Above("ResponseTime", Metrics.Of(balancer, "TargetResponseTime", "Average"), 2, "The services answer slowly (seconds)");
    }

    /// <summary>Watches a database.</summary>
    public void Watch(Database database)
    {
        Above("DatabaseCpu", Metrics.Of(database, "CPUUtilization", "Average"), 80, "The database is short of CPU (percent)");
        Above("DatabaseConnections", Metrics.Of(database, "DatabaseConnections", "Maximum"), ManyConnections, "The database is running out of connections");
        Below("DatabaseStorage", Metrics.Of(database, "FreeStorageSpace", "Minimum"), 2 * GiB, "The database is running out of storage (bytes)");
    }

    /// <summary>Watches the nodes of the cache.</summary>
    public void Watch(Cache cache)
    {
        foreach (var (index, node) in cache.Nodes.Index())
        {
            Above($"CacheCpu{index}", Metrics.CacheNode(node, "EngineCPUUtilization", "Average"), 80, "The cache is short of CPU (percent)");
            Above($"CacheMemory{index}", Metrics.CacheNode(node, "DatabaseMemoryUsagePercentage", "Maximum"), 80, "The cache is running out of memory (percent)");
        }
    }

    /// <summary>Watches a service beyond what its scaling absorbs.</summary>
    public void Watch(ContainerService service) => Watch(service.Node.Id, service.Service);

    /// <summary>Watches a service under a name.</summary>
    public void Watch(string id, FargateService service)
    {
        Above($"{id}Cpu", service.MetricCpuUtilization(), 90, $"{id} is short of CPU (percent)");
        Above($"{id}Memory", service.MetricMemoryUtilization(), 90, $"{id} is running out of memory (percent)");
    }

    /// <summary>Watches for what is to happen never, and is told of the first time.</summary>
    public void WatchForAny(string id, IMetric metric, string description) =>
        Add(id, metric, 0, description, ComparisonOperator.GREATER_THAN_THRESHOLD, periods: 1, breaching: 1);

    private void Above(string id, IMetric metric, double threshold, string description) =>
        Add(id, metric, threshold, description, ComparisonOperator.GREATER_THAN_THRESHOLD);

    private void Below(string id, IMetric metric, double threshold, string description) =>
        Add(id, metric, threshold, description, ComparisonOperator.LESS_THAN_THRESHOLD);

    private void Add(string id, IMetric metric, double threshold, string description, ComparisonOperator comparison, int periods = 3, int breaching = 2)
    {
        var alarm = new Alarm(this, id, new AlarmProps
        {
            Metric = metric,
            Threshold = threshold,
            ComparisonOperator = comparison,
            EvaluationPeriods = periods,
            DatapointsToAlarm = breaching,
            AlarmDescription = description,
            TreatMissingData = TreatMissingData.NOT_BREACHING,
        });
        alarm.AddAlarmAction(_notify);
        alarm.AddOkAction(_notify);
    }
}
