using Policies.Model;
using Policies.Resources;

namespace Policies.DynamoDb;

/// <summary>Asserts that a table can be restored to a point in time, in each region.</summary>
public sealed class PointInTimeRecovery : Policy<Table, GlobalTable>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "dynamodb-point-in-time-recovery",
        Title = "A table can be restored to a point in time",
        Rationale = "Items that were deleted or overwritten can be brought back only from before.",
        Remediation = "Set PointInTimeRecoveryEnabled to true, for each replica of a global table.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Table table) => table.PointInTimeRecovery.Is(true);

    /// <inheritdoc/>
    protected override Verdict Evaluate(GlobalTable table) => table.PointInTimeRecoveries.All(enabled => enabled.Is(true), whenNone: table.NoReplicas);
}
