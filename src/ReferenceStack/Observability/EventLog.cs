using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>A log group that collects events of a kind.</summary>
/// <remarks>The CDK's own target for log groups would add a function; the resource itself needs none.</remarks>
internal abstract class EventLog : TracedConstruct
{
    /// <param name="scope">What it belongs to.</param>
    /// <param name="id">Its id there.</param>
    /// <param name="logId">The id of the log group in it.</param>
    /// <param name="logName">The name of the log group.</param>
    /// <param name="permission">The name of the permission to write to it.</param>
    /// <param name="description">What the events tell.</param>
    /// <param name="pattern">Which events they are, as EventBridge writes it.</param>
    /// <param name="logKey">The key of log groups.</param>
    protected EventLog(Construct scope, string id, string logId, string logName, string permission, string description, IReadOnlyDictionary<string, object> pattern, IKey logKey)
        : base(scope, id)
    {
        var log = Traced(new EncryptedLogGroup(this, logId, logName, logKey));
        var delivery = new LogDeliveryPermission(this, "Permission", permission, log, "events.amazonaws.com", "delivery.logs.amazonaws.com");
        Rule = Traced(new CfnRule(this, "Rule", new CfnRuleProps
        {
            Description = description,
            EventPattern = pattern,
            Targets = new object[] { new CfnRule.TargetProperty { Id = "Log", Arn = log.PlainArn } },
        }));
        Rule.Node.AddDependency(delivery);
    }

    /// <summary>The rule that collects them: each is an invocation of it.</summary>
    public CfnRule Rule { get; }

    /// <summary>What a member of an event may be.</summary>
    protected static object[] OneOf(params object[] values) => values;
}
