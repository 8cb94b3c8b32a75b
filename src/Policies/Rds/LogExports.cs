using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that the logs of the engine go to CloudWatch.</summary>
public sealed class LogExports(
    [Description("Of the logs that Security Hub's RDS.9 lists for an engine, those asked for; all by default.")] string[]? logs = null) : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-log-exports",
        Title = "The logs of a database go to CloudWatch",
        Rationale = "Logs on the host are lost with it and reach nobody who watches.",
        Remediation = "List the engine's logs in EnableCloudwatchLogsExports.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => Exports(instance.Engine, instance.LogExports);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => Exports(cluster.Engine, cluster.LogExports);

    private Verdict Exports(Value<DbEngine> engine, Property exports) =>
        engine.Then(
            known => known.Logs.Where(log => logs is null || logs.Contains(log, StringComparer.Ordinal)).Aggregate(Verdict.NotApplicable, (verdict, log) => verdict & Exports(log, exports)),
            whenAbsent: engine.Property.Answer(Outcome.Unknown, "an engine"),
            "an engine");

    private static Verdict Exports(string log, Property exports)
    {
        var missing = exports.Answer(Outcome.NonCompliant, $"{log} among the exported logs");
        return exports.Items.Any(item => item.Text.Is(log) is { IsNonCompliant: false } answer ? answer : missing, whenNone: missing);
    }
}
