using System.ComponentModel;
using Policies.Model;

namespace Policies.Recovery;

/// <summary>Asserts that the settings bring a component back within the recovery time objective.</summary>
public sealed class TimeObjective(
    [Description("How long a component may be away; set by the environment's objectives.")] TimeSpan? rto = null,
    [Description("The disruptions that are compared: application, infrastructure, zone, region; without it all but region.")] string[]? disruptions = null)
    : ObjectivePolicy(disruptions)
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "recovery-time-objective",
        Title = "The settings can meet the recovery time objective",
        Rationale = "An objective that the settings cannot meet is found out on the day of the disaster.",
        Remediation = "Add a standby, a replica or further tasks in another zone, as the evidence says, or agree on another objective.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    public override ObjectiveKind Kind => ObjectiveKind.Time;

    /// <inheritdoc/>
    protected override bool HasObjective => rto is not null;

    /// <inheritdoc/>
    public override TimeSpan? Objective(string component) => rto;
}
