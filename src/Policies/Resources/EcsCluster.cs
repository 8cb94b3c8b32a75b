using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An ECS cluster.</summary>
public sealed record EcsCluster(Resource Resource) : IResourceView<EcsCluster>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ECS::Cluster";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["ClusterName"];

    /// <inheritdoc/>
    public static EcsCluster View(Resource resource) => new(resource);

    /// <summary>The configuration of ECS Exec: <c>KmsKeyId</c>, <c>Logging</c> and <c>LogConfiguration</c>.</summary>
    public Property ExecuteCommandConfiguration => Resource["Configuration"]["ExecuteCommandConfiguration"];

    /// <summary>Where ECS Exec logs: <c>OVERRIDE</c>, <c>NONE</c> or <c>DEFAULT</c>, which is the log driver of the task (API ExecuteCommandConfiguration).</summary>
    public Value<string> ExecLogging => ExecuteCommandConfiguration["Logging"].Text.OrDefault("DEFAULT");

    /// <summary>Holds if an overridden log of ECS Exec goes somewhere.</summary>
    public Verdict NamesExecLog
    {
        get
        {
            var log = ExecuteCommandConfiguration["LogConfiguration"];
            return log["CloudWatchLogGroupName"].IsPresent("a log group or bucket for sessions") | log["S3BucketName"].IsPresent("a log group or bucket for sessions");
        }
    }

    /// <summary>
    /// Holds if Container Insights is on. Without a setting the cluster takes the account's (ECS developer guide, "Account settings").
    /// </summary>
    public Verdict HasContainerInsights
    {
        get
        {
            const string Expected = "enabled or enhanced";
            var settings = Resource["ClusterSettings"];
            return settings.Items.Where(setting => setting["Name"].Text.Is("containerInsights")).All(
                setting => setting["Value"].Text.Test(value => value is "enabled" or "enhanced", Expected),
                whenNone: settings.Answer(Outcome.Unknown, Expected, "no setting containerInsights, which leaves it to the account's setting"));
        }
    }
}
