using System.ComponentModel;
using Policies.Model;

namespace Policies.Recovery;

/// <summary>Asserts that the settings lose no more data than the recovery point objective allows.</summary>
public sealed class PointObjective(
    [Description("How much data of databases and tables may be lost; set by the environment's objectives.")] TimeSpan? rpoDatabase = null,
    [Description("How much data of the application (objects, files, images, volumes, instances, tasks) may be lost; set by the environment's objectives.")] TimeSpan? rpoApplication = null,
    [Description("The disruptions that are compared: application, infrastructure, zone, region; without it all but region.")] string[]? disruptions = null)
    : ObjectivePolicy(disruptions)
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "recovery-point-objective",
        Title = "The settings can meet the recovery point objective",
        Rationale = "An objective that the settings cannot meet is found out on the day of the disaster.",
        Remediation = "Turn on automated backups, versions, replication or a standby, as the evidence says, or agree on another objective.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    public override ObjectiveKind Kind => ObjectiveKind.Point;

    /// <inheritdoc/>
    protected override bool HasObjective => rpoDatabase is not null || rpoApplication is not null;

    /// <inheritdoc/>
    public override TimeSpan? Objective(string component) => component switch
    {
        Estimates.Database or "tables" => rpoDatabase,
        "cache" => null,
        _ => rpoApplication,
    };
}
