using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Hosting.Storage.Databases;
using Auditor.Reporting.Json;
using Dapper;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>Reads what is stored of targets as a whole, as JSON. Of targets that are scanned no more there is none.</summary>
/// <param name="database">The database.</param>
internal sealed class StoredDocuments(Database database)
{
    /// <summary>The lists of one kind, by account.</summary>
    /// <param name="account">The target, or null for all.</param>
    /// <param name="kind">One of <see cref="DocumentKind"/>.</param>
    /// <param name="shape">The shape of the items.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<(string Account, ImmutableArray<T> Items)>> ReadAsync<T>(string? account, string kind, JsonShape<T> shape, CancellationToken cancellation)
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
