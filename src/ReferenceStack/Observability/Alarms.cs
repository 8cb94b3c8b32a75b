using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.KMS;
using Constructs;
using ReferenceStack.Compute;
using ReferenceStack.Data;

namespace ReferenceStack.Observability;

/// <summary>The alarms of the running system, each of which notifies the environment's topic.</summary>
internal sealed class Alarms : TracedConstruct
{
    private const double GiB = 1024d * 1024 * 1024;
    private const double ManyConnections = Database.MaxConnections * 0.8;

    private readonly SnsAction _notify;

    public Alarms(Construct scope, string id, Metrics metrics, IKey key)
        : base(scope, id)
    {
        _notify = new SnsAction(Traced(new AlarmTopic(this, "Topic", key)));

        Above("LoadBalancerErrors", metrics.LoadBalancer("HTTPCode_ELB_5XX_Count", "Sum"), 10, "The load balancer answers with errors of its own");
        Above("TargetErrors", metrics.LoadBalancer("HTTPCode_Target_5XX_Count", "Sum"), 10, "The services answer with errors");
        Above("ResponseTime", metrics.LoadBalancer("TargetResponseTime", "Average"), 2, "The services answer slowly (seconds)");

        Above("DatabaseCpu", metrics.Database("CPUUtilization", "Average"), 80, "The database is short of CPU (percent)");
        Above("DatabaseConnections", metrics.Database("DatabaseConnections", "Maximum"), ManyConnections, "The database is running out of connections");
        Below("DatabaseStorage", metrics.Database("FreeStorageSpace", "Minimum"), 2 * GiB, "The database is running out of storage (bytes)");
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

    private void Above(string id, IMetric metric, double threshold, string description) =>
        Add(id, metric, threshold, description, ComparisonOperator.GREATER_THAN_THRESHOLD);

    private void Below(string id, IMetric metric, double threshold, string description) =>
        Add(id, metric, threshold, description, ComparisonOperator.LESS_THAN_THRESHOLD);

    private void Add(string id, IMetric metric, double threshold, string description, ComparisonOperator comparison)
    {
        var alarm = new Alarm(this, id, new AlarmProps
        {
            Metric = metric,
            Threshold = threshold,
            ComparisonOperator = comparison,
            EvaluationPeriods = 3,
            DatapointsToAlarm = 2,
            AlarmDescription = description,
            TreatMissingData = TreatMissingData.NOT_BREACHING,
        });
        alarm.AddAlarmAction(_notify);
        alarm.AddOkAction(_notify);
    }
}
