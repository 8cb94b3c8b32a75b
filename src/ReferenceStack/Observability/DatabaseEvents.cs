using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>The documented log group of the database, which collects its events: failovers, backups, maintenance.</summary>
/// <remarks>RDS writes the engine's logs to groups whose names it chooses, so that nothing would ever arrive in the documented one.</remarks>
internal sealed class DatabaseEvents(Construct scope, string id, EnvironmentConfig config, string instanceArn, IKey logKey) : EventLog(
    scope,
    id,
    "DatabaseLogs",
    $"/aws/rds/{config.Named("housing-trends")}",
    $"{config.Named("housing-trends")}-database-events",
    "Events of the database",
    new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["source"] = OneOf("aws.rds"),
        ["resources"] = OneOf(instanceArn),
    },
    logKey);
