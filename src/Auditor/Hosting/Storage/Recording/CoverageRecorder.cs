using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Hosting.Storage.Resources;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Replaces what is stored of what was read of a target.</summary>
internal static class CoverageRecorder
{
    /// <summary>What was read in full before and is not now, and the other way round.</summary>
    public static async Task<(ImmutableArray<CoverageChange> Lost, ImmutableArray<CoverageChange> Gained)> RecordAsync(RecordingContext context, bool isFirst, CancellationToken cancellation)
    {
        var result = context.Prepared.Result;
        var before = (await context.Connection.QueryAsync<CoverageRow>("SELECT account, target, type, source, read, problem, as_of, note FROM coverage WHERE account = @Account", new { context.Account }, context.Transaction)).ToList();
        await context.Connection.ExecuteAsync("DELETE FROM coverage WHERE account = @Account", new { context.Account }, context.Transaction);
        await context.InsertAsync(
            "coverage",
            ["account", "target", "type", "source", "read", "problem", "as_of", "note"],
            result.Coverage.DistinctBy(entry => (entry.Target, entry.Type, entry.Source))
                .Select(entry => new object?[] { context.Account, entry.Target, entry.Type, entry.Source, (long)entry.Read, entry.Problem, entry.AsOf?.ToUnixTimeMilliseconds(), entry.Note }),
            cancellation);
        if (isFirst)
        {
            return ([], []);
        }

        var earlier = result with { Coverage = [.. before.Select(row => new CoverageEntry(row.Target, row.Type, row.Source, row.Read, row.Problem))] };
        return (CoverageComparison.Lost(earlier, result), CoverageComparison.Lost(result, earlier));
    }
}
