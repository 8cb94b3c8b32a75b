using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>The documented log group of the database, which collects its events: failovers, backups, maintenance.</summary>
/// <remarks>
/// RDS writes the engine's logs to groups whose names it chooses, so that nothing would ever arrive in the documented one.
/// The CDK's own target for log groups would add a function; the resource itself needs none.
/// </remarks>
internal sealed class DatabaseEvents : TracedConstruct
{
    private static readonly string[] EventSource = ["aws.rds"];

    public DatabaseEvents(Construct scope, string id, EnvironmentConfig config, string instanceArn, IKey logKey)
        : base(scope, id)
    {
        var name = config.Named("housing-trends");
        var log = Traced(new EncryptedLogGroup(this, "DatabaseLogs", $"/aws/rds/{name}", logKey));
        var permission = new LogDeliveryPermission(
            this, "Permission", $"{name}-database-events", log, "events.amazonaws.com", "delivery.logs.amazonaws.com");

        var rule = Traced(new CfnRule(this, "Rule", new CfnRuleProps
        {
            Description = "Events of the database",
            EventPattern = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["source"] = EventSource,
                ["resources"] = new[] { instanceArn },
            },
            Targets = new object[] { new CfnRule.TargetProperty { Id = "Log", Arn = log.PlainArn } },
        }));
        rule.Node.AddDependency(permission);
    }
}
