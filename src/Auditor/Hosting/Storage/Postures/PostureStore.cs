using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Auditor.Auditing;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Auditor.Reporting.Json;
using Dapper;
using Policies;
using Policies.Model;

namespace Auditor.Hosting.Storage.Postures;

/// <summary>Where things stand now, and stood before: read from what was counted when scans were recorded, never by counting findings.</summary>
/// <param name="database">The database.</param>
internal sealed class PostureStore(Database database)
{
    private const int First = 10;
    private const string Active = "account NOT IN (SELECT account FROM targets WHERE active = 0)";

    private readonly FindingStore _findings = new(database);
    private readonly TargetStore _targets = new(database);
    private readonly CoverageStore _coverage = new(database);
    private readonly WaiverStore _waivers = new(database);

    /// <summary>Where things stand at a time.</summary>
    public async Task<Overview> OverviewAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var yesterday = now.AddDays(-1);
        var soon = DateOnly.FromDateTime(now.UtcDateTime).AddDays(WaiverRow.SoonDays);
        var news = new FindingQuery { Since = yesterday, Limit = First };
        var environments = await EnvironmentsAsync(cancellation);
        var gaps = await _coverage.GapsAsync(null, First, null, cancellation);
        return new()
        {
            Total = environments.Total,
            Environments = environments.Each,
            Targets = await _targets.ListAsync(cancellation),
            New = await _findings.CountAsync(news, cancellation),
            NewFirst = (await _findings.ListAsync(news, cancellation)).Items,
            Resolved = await _findings.CountAsync(new() { States = [FindingState.Resolved], ResolvedSince = yesterday }, cancellation),
            Gaps = await _coverage.CountGapsAsync(cancellation),
            GapsFirst = gaps.Items,
            Expiring = await _waivers.CountDistinctAsync(soon, cancellation),
            ExpiringFirst = await _waivers.DistinctAsync(First, soon, cancellation),
            Running = await ScansAsync("s.state = 0", "s.id", 200, cancellation),
            Ended = await ScansAsync("s.state <> 0", "s.id DESC", First, cancellation),
        };
    }

    /// <summary>The counts of all targets, and by environment.</summary>
    public async Task<(PostureGroup Total, ImmutableArray<PostureGroup> Each)> EnvironmentsAsync(CancellationToken cancellation)
    {
        var counts = await database.ReadAsync(
            async connection => (await connection.QueryAsync<PostureCount>(new CommandDefinition(
                $"SELECT environment, severity, outcome, state, CAST(sum(count) AS bigint) AS count FROM posture_totals WHERE {Active} GROUP BY environment, severity, outcome, state", cancellationToken: cancellation))).ToList(),
            cancellation);
        return (PostureGroup.Of("", counts), [.. counts.GroupBy(count => count.Environment, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => PostureGroup.Of(group.Key, group))]);
    }

    /// <summary>What was open at the end of each of the last days and is now; from the first day on of which it is known.</summary>
    /// <param name="dimension">By what it is told apart.</param>
    /// <param name="names">The accounts, policies or environments to sum up; empty for all.</param>
    /// <param name="days">How many days to go back.</param>
    /// <param name="now">When it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<TrendPoint>> TrendAsync(TrendDimension dimension, IReadOnlyCollection<string> names, int days, DateTimeOffset now, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            var first = today.AddDays(-Math.Clamp(days, 1, 3660));
            var written = (await connection.QueryAsync<DateOnly>("SELECT day FROM trend_days ORDER BY day")).ToList();
            var begun = await connection.QueryFirstOrDefaultAsync<DateTimeOffset?>("SELECT completed_at FROM scans WHERE state = 1 ORDER BY id LIMIT 1");
            var known = new[] { begun is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : today, written.Count > 0 ? written[0] : today }.Min();
            var conditions = new Conditions().Add("t.dimension = @dimension", "dimension", (int)dimension).Add("t.day >= @first", "first", first).In("t.name", names);
            var rows = (await connection.QueryAsync<(DateOnly Day, long Severity, string Outcome, long State, long Count)>(
                new CommandDefinition($"SELECT t.day, t.severity, t.outcome, t.state, CAST(sum(t.count) AS bigint) FROM trend t{conditions.Where} GROUP BY t.day, t.severity, t.outcome, t.state", conditions.Parameters, cancellationToken: cancellation)))
                .ToLookup(row => row.Day, row => new PostureCount { Severity = (Severity)row.Severity, Outcome = row.Outcome, State = (FindingState)row.State, Count = row.Count });
            var current = new TrendPoint(today, PostureGroup.Of("", await CurrentAsync(connection, dimension, names)));
            return Points(known > first ? known : first, today, written, day => PostureGroup.Of("", rows[day]), current);
        },
        cancellation);

    /// <summary>The policies by id, with what the latest scans came to; of findings what is open or waived now, also where the latest scan did not look at it.</summary>
    public Task<ImmutableArray<PolicyPosture>> PoliciesAsync(CancellationToken cancellation) => database.ReadAsync<ImmutableArray<PolicyPosture>>(
        async connection =>
        {
            // Of what nobody looked at at all nothing is known but what was found of it before.
            var rows = await connection.QueryAsync<PolicyCountRow>(new CommandDefinition(
                $"""
                WITH counted AS (
                  SELECT policy, sum(compliant) AS compliant, sum(not_applicable) AS not_applicable, sum(failed) AS failed, max(unread) AS unread, count(*) AS accounts FROM policy_counts WHERE {Active} GROUP BY policy
                ), found AS (
                  SELECT rule, sum(CASE WHEN state = 0 AND outcome = @broken THEN count ELSE 0 END) AS non_compliant, sum(CASE WHEN state = 0 AND outcome = @unknown THEN count ELSE 0 END) AS unknown,
                  sum(CASE WHEN state = 1 THEN count ELSE 0 END) AS waived, count(DISTINCT CASE WHEN state = 0 AND outcome = @broken THEN account END) AS violating FROM posture WHERE {Active} GROUP BY rule
                )
                SELECT p.id, p.document, CAST(COALESCE(f.non_compliant, 0) AS bigint) AS non_compliant, CAST(COALESCE(f.unknown, 0) AS bigint) AS unknown, CAST(COALESCE(f.waived, 0) AS bigint) AS waived,
                CAST(COALESCE(c.compliant, 0) AS bigint) AS compliant, CAST(COALESCE(c.not_applicable, 0) AS bigint) AS not_applicable, CAST(COALESCE(c.failed, 0) AS bigint) AS failed,
                COALESCE(c.unread, 1) AS unread, COALESCE(c.accounts, 0) AS accounts, COALESCE(f.violating, 0) AS violating
                FROM policies p LEFT JOIN counted c ON c.policy = p.id LEFT JOIN found f ON f.rule = p.id WHERE c.policy IS NOT NULL OR f.rule IS NOT NULL ORDER BY p.id
                """,
                new { broken = Words.Of(Outcome.NonCompliant), unknown = Words.Of(Outcome.Unknown) },
                cancellationToken: cancellation));
            var without = (await connection.QueryAsync<(string Policy, string NotIn)>($"SELECT DISTINCT policy, not_in FROM policy_counts WHERE not_in IS NOT NULL AND {Active}")).ToLookup(row => row.Policy, row => row.NotIn, StringComparer.Ordinal);
            return [.. rows.Select(row => row.With(Read(row.Document), [.. without[row.Id].SelectMany(Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))];
        },
        cancellation);

    /// <summary>The ids of all policies that ever took part.</summary>
    public Task<ImmutableArray<string>> PolicyIdsAsync(CancellationToken cancellation) => database.ReadAsync<ImmutableArray<string>>(
        async connection => [.. await connection.QueryAsync<string>(new CommandDefinition("SELECT id FROM policies ORDER BY id", cancellationToken: cancellation))],
        cancellation);

    /// <summary>Where a policy has something open or waived.</summary>
    public Task<ImmutableArray<PostureCount>> PlacesAsync(string policy, CancellationToken cancellation) => database.ReadAsync<ImmutableArray<PostureCount>>(
        async connection => [.. await connection.QueryAsync<PostureCount>($"SELECT account, environment, severity, outcome, state, count FROM posture WHERE rule = @policy AND {Active} ORDER BY account, environment, severity, outcome, state", new { policy })],
        cancellation);

    /// <summary>The frameworks by name: every control, and what the latest scans came to.</summary>
    /// <param name="supporting">The ids of all policies that there are; one that took no part supports controls all the same.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<AssessedFrameworks> FrameworksAsync(IReadOnlyCollection<string> supporting, CancellationToken cancellation)
    {
        var policies = await PoliciesAsync(cancellation);
        var unread = policies.Where(policy => policy.IsUnread).Select(policy => policy.Policy.Id).ToHashSet(StringComparer.Ordinal);
        var assessment = new FrameworkAssessment(policies.Select(policy => policy.Policy), unread.Contains);
        return new([.. FrameworkTable.Coverage(supporting).Select(assessment.Assess)], [.. policies.Select(policy => policy.Policy)]);
    }

    // A day on which nothing was scanned ended as the next day did of which it is known: the first scan after it wrote that down before it changed anything.
    private static ImmutableArray<TrendPoint> Points(DateOnly first, DateOnly today, List<DateOnly> written, Func<DateOnly, PostureGroup> counts, TrendPoint current)
    {
        var points = ImmutableArray.CreateBuilder<TrendPoint>();
        for (var day = first; day < today; day = day.AddDays(1))
        {
            var at = written.BinarySearch(day);
            points.Add(at >= 0 || ~at < written.Count ? new(day, counts(written[at >= 0 ? at : ~at])) : current with { Day = day });
        }

        points.Add(current);
        return points.ToImmutable();
    }

    private static async Task<IEnumerable<PostureCount>> CurrentAsync(DbConnection connection, TrendDimension dimension, IReadOnlyCollection<string> names)
    {
        var (table, column) = dimension switch
        {
            TrendDimension.Policy => ("posture", "rule"),
            TrendDimension.Account => ("posture_totals", "account"),
            _ => ("posture_totals", "environment"),
        };
        var conditions = new Conditions().In(column, names).Add(Active);
        return await connection.QueryAsync<PostureCount>($"SELECT severity, outcome, state, CAST(sum(count) AS bigint) AS count FROM {table}{conditions.Where} GROUP BY severity, outcome, state", conditions.Parameters);
    }

    private Task<ImmutableArray<ScanRow>> ScansAsync(string condition, string order, int most, CancellationToken cancellation) => database.ReadAsync<ImmutableArray<ScanRow>>(
        async connection => [.. await connection.QueryAsync<ScanRow>($"SELECT {ScanStore.Columns} FROM scans s WHERE {condition} ORDER BY {order} LIMIT @most", new { most })],
        cancellation);

    private static PolicyDescription Read(string document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        var input = new JsonInput(stream, "store");
        input.Read();
        return ResultShape.Policy.Read(input);
    }

    private static IEnumerable<string?> Names(string json) => (JsonSerializer.Deserialize(json, CursorContext.Default.ListString) ?? []).Select(name => name.Length == 0 ? null : name);
}
