using System.Collections.Immutable;
using Auditor.Reporting.Html.Packing;

namespace Auditor.Reporting.Html;

/// <summary>The estimates against one objective, RPO or RTO.</summary>
internal sealed record RecoveryTableView(string Objective, ImmutableArray<string> Disruptions, LongListView Rows)
{
    /// <summary>What the objective is about.</summary>
    public string Caption => Objective switch
    {
        "RPO" => "How much data may be lost (RPO)",
        "RTO" => "How long until it is back (RTO)",
        _ => Objective,
    };
}
