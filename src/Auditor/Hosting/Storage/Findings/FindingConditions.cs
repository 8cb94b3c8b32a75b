using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Recording;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>The conditions of a query for findings.</summary>
internal static class FindingConditions
{
    /// <summary>The conditions for findings of one state, text apart.</summary>
    public static Conditions Of(FindingQuery query, FindingState state)
    {
        var conditions = new Conditions()
            .Add("f.state = @state", "state", (int)state)
            .In("f.outcome", query.Outcomes)
            .In("f.rule", query.Policies)
            .In("f.account", query.Accounts)
            .In("f.environment", query.Environments)
            .In("f.region", query.Regions)
            .In("f.type", query.Types)
            .Add("f.resource = @resource", "resource", query.Resource)
            .Add("f.opened_at >= @since", "since", query.Since?.ToUnixTimeMilliseconds())
            .Add("f.resolved_at >= @resolved", "resolved", query.ResolvedSince?.ToUnixTimeMilliseconds())
            .Add("f.account NOT IN (SELECT account FROM targets WHERE active = 0)");
        if (query.Severities.Length > 0)
        {
            conditions.In("f.severity", [.. query.Severities.Select(severity => (int)severity)]);
        }

        if (query is { Severities.Length: > 0, Sort: not FindingSort.Newest })
        {
            // Bounds, too: with them the index by rank is entered where the first one stands. The newest have an index by severity.
            conditions.Add("f.rank >= @first", "first", query.Severities.Min(severity => FindingRank.Of(severity).First))
                .Add("f.rank <= @last", "last", query.Severities.Max(severity => FindingRank.Of(severity).Last));
        }

        return conditions;
    }
}
