using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Auditing;
using Auditor.Hosting.Storage.Databases;
using Auditor.Reporting.Json;
using Dapper;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>The recovery estimates of the latest scans.</summary>
/// <param name="database">The database.</param>
internal sealed class RecoveryStore(Database database)
{
    /// <summary>The estimates by account, in their order.</summary>
    /// <param name="account">The target, or null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<(string Account, ImmutableArray<RecoveryEstimate> Estimates)>> ListAsync(string? account, CancellationToken cancellation) =>
        ReadAsync(account, DocumentKind.Recovery, ResultShape.Recovery, cancellation);

    /// <summary>The environments with their objectives, by account.</summary>
    public Task<ImmutableArray<(string Account, ImmutableArray<EnvironmentSummary> Environments)>> EnvironmentsAsync(string? account, CancellationToken cancellation) =>
        ReadAsync(account, DocumentKind.Environments, ResultShape.Environment, cancellation);

    private Task<ImmutableArray<(string Account, ImmutableArray<T> Items)>> ReadAsync<T>(string? account, string kind, JsonShape<T> shape, CancellationToken cancellation)
        where T : class => database.ReadAsync<ImmutableArray<(string, ImmutableArray<T>)>>(
        async connection =>
        {
            var conditions = new Conditions().Add("d.kind = @kind", "kind", kind).Add("d.account = @account", "account", account).Add("d.account NOT IN (SELECT account FROM targets WHERE active = 0)");
            var rows = await connection.QueryAsync<(string Account, byte[] Content)>($"SELECT d.account, d.content FROM documents d{conditions.Where} ORDER BY d.account", conditions.Parameters);
            return [.. rows.Select(row => (row.Account, Items(row.Content, shape)))];
        },
        cancellation);

    private static ImmutableArray<T> Items<T>(byte[] content, JsonShape<T> shape)
        where T : class
    {
        using var stream = Packed.Open(content);
        var input = new JsonInput(stream, "store");
        input.Read();
        input.Expect(JsonTokenType.StartArray, "a list");
        return JsonReading.List(input, shape.Read);
    }
}
