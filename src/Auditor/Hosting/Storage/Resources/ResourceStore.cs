using Auditor.Hosting.Storage.Databases;
using Auditor.Reporting.Json;
using Dapper;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>The live resources as scans read them last.</summary>
/// <param name="database">The database.</param>
internal sealed class ResourceStore(Database database)
{
    private const int MostRows = 200;
    private const string Order = "resources";
    private const string Columns = "r.account, r.key, r.type, r.region, r.stack, r.name, r.environment, r.changed_at";

    /// <summary>A resource by its id, or null.</summary>
    public Task<ResourceDetail?> FindAsync(string account, string key, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<ResourceRow>($"SELECT {Columns} FROM resources r WHERE r.account = @account AND r.key = @key", new { account, key });
            var document = row is null ? null : await connection.ExecuteScalarAsync<byte[]?>("SELECT document FROM resources WHERE account = @account AND key = @key", new { account, key });
            return document is null ? null : new ResourceDetail(row!, Packed.Read(SnapshotShape.Resource, document));
        },
        cancellation);

    /// <summary>The resources, by type and name.</summary>
    public Task<Page<ResourceRow>> ListAsync(ResourceQuery query, CancellationToken cancellation)
    {
        var limit = Math.Clamp(query.Limit, 1, MostRows);
        var conditions = new Conditions()
            .Add("r.account = @account", "account", query.Account)
            .Add("r.region = @region", "region", query.Region)
            .Add("r.type = @type", "type", query.Type)
            .Add("r.environment = @environment", "environment", query.Environment)
            .Add("r.stack = @stack", "stack", query.Stack)
            .Add("lower(r.name) LIKE @text ESCAPE '\\'", "text", PatternOf(query.Text))
            .Add("r.account NOT IN (SELECT account FROM targets WHERE active = 0)");
        if (Cursor.Read(query.Cursor, Order, 3) is [var lastType, var lastName, var lastKey])
        {
            conditions.Add("(r.type, r.name, r.key) > (@lastType, @lastName, @lastKey)");
            conditions.Parameters.AddDynamicParams(new { lastType, lastName, lastKey });
        }

        conditions.Parameters.Add("limit", limit + 1);
        return database.ReadAsync(
            async connection => Page<ResourceRow>.Of(
                [.. await connection.QueryAsync<ResourceRow>($"SELECT {Columns} FROM resources r{conditions.Where} ORDER BY r.type, r.name, r.key LIMIT @limit", conditions.Parameters)],
                limit,
                row => Cursor.Of(Order, row.Type, row.Name, row.Key)),
            cancellation);
    }

    private static string? PatternOf(string? text) =>
        text is null ? null : $"%{text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
