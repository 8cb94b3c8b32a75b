using System.Collections.Immutable;

namespace Auditor.Reporting.Html;

/// <summary>The estimates against one objective, RPO or RTO.</summary>
internal sealed record RecoveryTableView(string Objective, ImmutableArray<string> Disruptions, ImmutableArray<RecoveryRowView> Rows)
{
    /// <summary>What the objective is about.</summary>
    public string Caption => Objective switch
    {
        "RPO" => "How much data may be lost (RPO)",
        "RTO" => "How long until it is back (RTO)",
        _ => Objective,
    };
}
