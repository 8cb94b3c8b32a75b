using System.Collections.Immutable;
using System.Data.Common;
using Auditor.Hosting.Storage.Databases;
using Auditor.Reporting;
using Dapper;
using Policies.Model;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>The findings and differences of all targets, and their histories. Those of targets that are scanned no more are passed over in lists.</summary>
/// <param name="database">The database.</param>
internal sealed class FindingStore(Database database)
{
    private const int MostRows = 200;
    private const int MostCounted = 10_000;
    private const int MostOfTextCounted = 1_000;
    private const int Near = 2000;
    private const int MostParts = 12;
    private const int MostSorted = 5000;

    private const string Columns =
        """
        f.seq, f.account, f.id, f.state, f.rank, f.rule, f.name, f.outcome, f.severity, f.environment, f.region, f.type, f.stack, f.resource, f.title, f.summary, f.first_seen, f.opened_at,
        COALESCE(f.last_seen, (SELECT t.last_scan_time FROM targets t WHERE t.account = f.account)) AS last_seen, f.resolved_at, f.times_opened, f.not_looked_at, f.waiver_expires
        """;

    /// <summary>The findings that a query has, in its order.</summary>
    /// <exception cref="AuditException">The cursor is none of this order.</exception>
    public Task<Page<FindingRow>> ListAsync(FindingQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var limit = Math.Clamp(query.Limit, 1, MostRows);
            var order = FindingOrder.Of(query);
            var rows = new List<FindingRow>();
            foreach (var state in query.States.Distinct())
            {
                // One state, and one value of a filter, after another: an index has the order within one.
                foreach (var part in Parts(query))
                {
                    rows.AddRange(await ListAsync(connection, part, state, order, limit + 1, cancellation));
                }
            }

            rows.Sort(order);
            return Page<FindingRow>.Of(rows, limit, order.Cursor);
        },
        cancellation);

    /// <summary>How many a query has: exactly where the posture says so, else up to some thousands, and of a text, which is looked up in each finding, up to one.</summary>
    public Task<FindingCount> CountAsync(FindingQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            if (query is { Text: null or "", Since: null, ResolvedSince: null, Resource: null, Regions.IsEmpty: true, Types.IsEmpty: true } && !query.States.Contains(FindingState.Resolved))
            {
                var conditions = new Conditions().In("f.state", [.. query.States.Select(state => (int)state)]).In("f.severity", [.. query.Severities.Select(severity => (int)severity)])
                    .In("f.outcome", query.Outcomes).In("f.rule", query.Policies).In("f.account", query.Accounts).In("f.environment", query.Environments)
                    .Add("f.account NOT IN (SELECT account FROM targets WHERE active = 0)");
                return await SumAsync(query.Policies.IsEmpty ? "posture_totals" : "posture", conditions);
            }

            if (query is { Text: null or "", Since: null, ResolvedSince: null, Resource: null, Severities.IsEmpty: true, Outcomes.IsEmpty: true, Policies.IsEmpty: true, Environments.IsEmpty: true } && !query.States.Contains(FindingState.Resolved))
            {
                return await SumAsync(
                    "posture_places",
                    new Conditions().In("f.state", [.. query.States.Select(state => (int)state)]).In("f.account", query.Accounts).In("f.region", query.Regions).In("f.type", query.Types)
                        .Add("f.account NOT IN (SELECT account FROM targets WHERE active = 0)"));
            }

            var text = TextCondition.Of(query.Text);
            var most = text is null ? MostCounted : MostOfTextCounted;
            var count = 0L;
            foreach (var state in query.States.Distinct())
            {
                var conditions = FindingConditions.Of(query, state);
                if (text is not null)
                {
                    text.AddTo(conditions.Parameters);
                    conditions.Add(text.Sql(database));
                }

                conditions.Parameters.Add("most", most + 1);
                count += await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM (SELECT 1 AS one FROM findings f{conditions.Where} LIMIT @most) counted", conditions.Parameters, cancellationToken: cancellation));
            }

            return new FindingCount(Math.Min(count, most), count <= most);

            async Task<FindingCount> SumAsync(string table, Conditions conditions) => new(
                await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT COALESCE(sum(f.count), 0) FROM {table} f{conditions.Where}", conditions.Parameters, cancellationToken: cancellation)),
                IsExact: true);
        },
        cancellation);

    /// <summary>A finding or a difference with its history; null where there is none of this id.</summary>
    public Task<FindingDetail?> FindAsync(string account, string id, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<FindingRow>($"SELECT {Columns} FROM findings f WHERE f.account = @account AND f.id = @id", new { account, id }) is not { } row
                || await connection.ExecuteScalarAsync<byte[]?>("SELECT document FROM findings WHERE seq = @Seq", new { row.Seq }) is not { } document)
            {
                return null;
            }

            var (finding, difference) = FindingDocument.Read(document, FindingDocument.IsDifference(row.Outcome));
            var events = await connection.QueryAsync<FindingEvent>(
                "SELECT seq, time, scan, kind, what, before_text AS before, after_text AS after FROM finding_events WHERE account = @account AND finding = @id ORDER BY seq", new { account, id });
            return new FindingDetail(row, finding, difference, [.. events]);
        },
        cancellation);

    /// <summary>The accounts that have a finding of an id: a stack that stands in several has the same findings there.</summary>
    public Task<ImmutableArray<string>> AccountsAsync(string id, CancellationToken cancellation) => database.ReadAsync<ImmutableArray<string>>(
        async connection => [.. await connection.QueryAsync<string>("SELECT f.account FROM targets t JOIN findings f ON f.account = t.account AND f.id = @id ORDER BY f.account", new { id })],
        cancellation);

    /// <summary>What findings of some states and outcomes can be filtered by. Resolved ones are not counted: where these are asked for, it is what open and waived ones have, every target among it, without counts.</summary>
    public Task<FindingFacets> FacetsAsync(FindingQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var isCounted = !query.States.Contains(FindingState.Resolved);
            FindingState[] states = isCounted ? [.. query.States] : [FindingState.Open, FindingState.Waived];
            var accounts = await CountAsync("posture_totals", "account");
            var targets = isCounted ? [] : await connection.QueryAsync<string>("SELECT account FROM targets WHERE active = 1 ORDER BY account");
            return new FindingFacets
            {
                Severities = [.. (await CountAsync("posture_totals", "severity")).Select(facet => facet with { Value = Words.Of((Severity)int.Parse(facet.Value, System.Globalization.CultureInfo.InvariantCulture)) })],
                Outcomes = await CountAsync("posture_totals", "outcome"),
                Policies = await CountAsync("posture", "rule"),
                Accounts = [.. accounts, .. targets.Except(accounts.Select(account => account.Value), StringComparer.Ordinal).Select(account => new Facet(account, null))],
                Environments = await CountAsync("posture_totals", "environment"),
                Regions = await CountAsync("posture_places", "region"),
                Types = await CountAsync("posture_places", "type"),
            };

            async Task<ImmutableArray<Facet>> CountAsync(string table, string column)
            {
                // Places are not counted by outcome.
                var hasOutcomes = table is not "posture_places";
                var conditions = new Conditions().In("p.state", [.. states.Select(state => (int)state)]).In("p.outcome", hasOutcomes ? query.Outcomes : []).Add("p.account NOT IN (SELECT account FROM targets WHERE active = 0)");
                var counts = await connection.QueryAsync<(string Value, long Count)>($"SELECT CAST(p.{column} AS varchar(400)) AS value, CAST(sum(p.count) AS bigint) AS count FROM {table} p{conditions.Where} GROUP BY p.{column} ORDER BY 2 DESC, p.{column}", conditions.Parameters);
                return [.. counts.Select(one => new Facet(one.Value, isCounted && (hasOutcomes || query.Outcomes.IsEmpty) ? one.Count : null))];
            }
        },
        cancellation);

    // Those filters first of which a value has the fewest findings. A text has an index of its own.
    private static IEnumerable<FindingQuery> Parts(FindingQuery query)
    {
        if (query is { Sort: FindingSort.Newest, Text: null or "", Severities.Length: > 1 })
        {
            return query.Severities.Distinct().Select(severity => query with { Severities = [severity] });
        }

        (ImmutableArray<string> Values, Func<string, FindingQuery> Part)[] filters =
        [
            (query.Types, value => query with { Types = [value] }),
            (query.Policies, value => query with { Policies = [value] }),
            (query.Accounts, value => query with { Accounts = [value] }),
            (query.Outcomes, value => query with { Outcomes = [value] }),
            (query.Regions, value => query with { Regions = [value] }),
            (query.Environments, value => query with { Environments = [value] }),
        ];
        var several = TextCondition.Of(query.Text) is null ? Array.FindIndex(filters, filter => filter.Values.Length is > 1 and <= MostParts) : -1;
        return several < 0 ? [query] : filters[several].Values.Distinct(StringComparer.Ordinal).Select(filters[several].Part);
    }

    // Whether so few are of a time that they are sooner sorted than found in the order of all.
    private static async Task<bool> IsRecentAsync(DbConnection connection, FindingQuery query, FindingState state, CancellationToken cancellation)
    {
        if (query is { Since: null, ResolvedSince: null })
        {
            return false;
        }

        var conditions = FindingConditions.Of(new() { Since = query.Since, ResolvedSince = query.ResolvedSince }, state);
        conditions.Parameters.Add("most", MostSorted + 1);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM (SELECT 1 AS one FROM findings f{conditions.Where} LIMIT @most) counted", conditions.Parameters, cancellationToken: cancellation)) <= MostSorted;
    }

    // What many rows have is soon found in their order, and what few have by the index for text: which it is shows in the first rows.
    private async Task<IEnumerable<FindingRow>> ListAsync(DbConnection connection, FindingQuery query, FindingState state, FindingOrder order, int most, CancellationToken cancellation)
    {
        var conditions = FindingConditions.Of(query, state);
        order.AddTo(conditions, query.Cursor);
        conditions.Parameters.Add("limit", most);
        if (TextCondition.Of(query.Text) is not { } text)
        {
            return await QueryAsync($"findings f{conditions.Where}", await IsRecentAsync(connection, query, state, cancellation) ? order.Sorted : order.Sql);
        }

        text.AddTo(conditions.Parameters);
        if (!text.IsId)
        {
            conditions.Parameters.Add("near", Near);
            var near = await QueryAsync($"(SELECT f.* FROM findings f{conditions.Where} ORDER BY {order.Sql} LIMIT @near) f WHERE {TextCondition.Has}", order.Sql);
            if (near.Count == most)
            {
                return near;
            }
        }

        conditions.Add(text.Sql(database));
        return await QueryAsync($"findings f{conditions.Where}", order.Sql);

        async Task<IReadOnlyCollection<FindingRow>> QueryAsync(string from, string by) =>
            [.. await connection.QueryAsync<FindingRow>(new CommandDefinition($"SELECT {Columns} FROM {from} ORDER BY {by} LIMIT @limit", conditions.Parameters, cancellationToken: cancellation))];
    }
}
