using Auditor.Hosting.Storage.Access;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>Tokens and the audit log.</summary>
public sealed class AccessTests(PostgresServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task A_token_is_found_by_its_secret_until_it_expires_or_is_revoked(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var (token, secret) = await test.Store.Tokens.CreateAsync("pipeline", ["findings:read", "scans:run"], "operator", "alice", test.Time.GetUtcNow().AddDays(1), Stop);
        Assert.StartsWith(TokenStore.Prefix, secret, StringComparison.Ordinal);
        var found = (await test.Store.Tokens.FindAsync(secret, Stop))!;
        Assert.Equal((token.Id, "pipeline", "operator", "alice"), (found.Id, found.Name, found.Role, found.CreatedBy));
        Assert.Equal(["findings:read", "scans:run"], found.ScopeList, StringComparer.Ordinal);
        Assert.Equal(test.Time.GetUtcNow(), Assert.Single(await test.Store.Tokens.ListAsync(Stop)).LastUsed);
        foreach (var forged in new[] { "", secret[..^1], secret + "A", secret.ToUpperInvariant(), TokenStore.Prefix, new string('a', 100_000) })
        {
            Assert.Null(await test.Store.Tokens.FindAsync(forged, Stop));
        }

        test.Time.Advance(TimeSpan.FromDays(1));
        Assert.False(await IsValidAsync(test, secret));

        var (second, other) = await test.Store.Tokens.CreateAsync("pipeline", [], "reader", "alice", null, Stop);
        Assert.True(await IsValidAsync(test, other));
        Assert.Equal("pipeline", Assert.Single(await test.Store.Tokens.RevokeAsync(second.Id, "bob", Stop)).Name);
        Assert.Empty(await test.Store.Tokens.RevokeAsync(second.Id, "bob", Stop));
        Assert.False(await IsValidAsync(test, other));
        Assert.Equal([("bob", "reader"), (null, "operator")], (await test.Store.Tokens.ListAsync(Stop)).Select(row => (row.RevokedBy, row.Role)));
    }

    [Theory]
    [EveryDatabase]
    public async Task With_a_token_go_those_that_were_made_with_it_and_with_these(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var (first, _) = await MakeAsync("leaked", "login:alice (1)");
        var (child, _) = await MakeAsync("child", $"token:{first.Id}:leaked");
        var (grandchild, secret) = await MakeAsync("grandchild", $"token:{child.Id}:child");
        var (_, other) = await MakeAsync("of another", $"token:{first.Id}1:leaked");
        Assert.Equal(["leaked", "child", "grandchild"], (await test.Store.Tokens.RevokeAsync(first.Id, "bob", Stop)).Select(token => token.Name), StringComparer.Ordinal);
        Assert.False(await IsValidAsync(test, secret));
        Assert.True(await IsValidAsync(test, other));
        Assert.Empty(await test.Store.Tokens.RevokeAsync(grandchild.Id, "bob", Stop));

        Task<(TokenRow Token, string Secret)> MakeAsync(string name, string who) => test.Store.Tokens.CreateAsync(name, [], "operator", who, null, Stop);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_token_is_found_while_a_scan_is_recorded(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var (token, secret) = await test.Store.Tokens.CreateAsync("pipeline", [], "reader", "alice", null, Stop);
        var found = default(TokenRow);
        await test.RecordAsync(SampleScan.Full, _ =>
        {
            // The transaction that records the scan is open here.
            found = test.Store.Tokens.FindAsync(secret, Stop).GetAwaiter().GetResult();
            return [];
        });
        Assert.Equal(token.Id, found!.Id);
    }

    [Theory]
    [EveryDatabase]
    public async Task No_secret_is_stored(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var (_, secret) = await test.Store.Tokens.CreateAsync("pipeline", [], "reader", "alice", null, Stop);
        await using var connection = await test.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM tokens";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        Assert.True(await reader.ReadAsync(Stop));
        var values = Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).ToList();
        Assert.Equal(32, values.OfType<byte[]>().Single().Length);
        Assert.DoesNotContain(values, value => value is string text && text.Contains(secret[TokenStore.Prefix.Length..], StringComparison.Ordinal));
    }

    [Theory]
    [EveryDatabase]
    public async Task The_audit_log_has_every_action_the_latest_first(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        for (var number = 0; number < 5; number++)
        {
            await test.Store.AuditLog.AppendAsync(new("alice", "scan-requested", $"{number}", number == 3 ? "refused" : "done", "127.0.0.1"), Stop);
        }

        var first = await test.Store.AuditLog.ListAsync(3, null, Stop);
        var second = await test.Store.AuditLog.ListAsync(3, first.Next, Stop);
        Assert.Null(second.Next);
        Assert.Equal(["4", "3", "2", "1", "0"], first.Items.Concat(second.Items).Select(row => row.Subject), StringComparer.Ordinal);
        Assert.Equal(("refused", "alice", "127.0.0.1", test.Time.GetUtcNow()), (first.Items[1].Outcome, first.Items[1].Who, first.Items[1].Address!, first.Items[1].Time));
    }

    private static async Task<bool> IsValidAsync(TestStore test, string secret) => (await test.Store.Tokens.FindAsync(secret, Stop))!.IsValid(test.Time.GetUtcNow());
}
