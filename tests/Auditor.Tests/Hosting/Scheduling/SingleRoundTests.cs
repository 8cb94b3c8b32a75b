using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Scans;
using Auditor.Tests.Commands;
using Auditor.Tests.Hosting.Notifications;
using Dapper;
using FakeAws.Scale;
using Microsoft.Data.Sqlite;

namespace Auditor.Tests.Hosting.Scheduling;

/// <summary><c>--once</c> does once all that a served auditor does in the course of time.</summary>
public sealed class SingleRoundTests
{
    [Fact]
    public async Task People_are_told_and_what_is_old_is_let_go_although_the_accounts_cannot_be_listed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var aws = await Receiver.StartAsync(_ => new(403));
        await using var receiver = await Receiver.StartAsync();
        using var folder = new WorkingFolder().With("policies.json", """{ "notifications": [ { "webhook": "env:HOOK", "when": "coverage-lost" } ] }""");
        var settings = new StoreSettings { Folder = folder["data"] };
        await using (var past = await Store.OpenAsync(settings, new SteppingTime(TimeProvider.System.GetUtcNow().AddDays(-500)), cancellation))
        {
            await past.Outbox.AddAsync([new("gone", "scan", "old", "{}")], cancellation);
            await past.Outbox.FailedAsync((await past.Outbox.TakeAsync("here", "gone", 1, cancellation)).Single(), "no", retry: null, cancellation);
        }

        using var serving = ServingProcess.Start(new Uri(new Uri(aws.Url).GetLeftPart(UriPartial.Authority)), folder.Path, [("HOOK", receiver.Url)], "--once", "--data", settings.Folder);

        Assert.Equal(2, await serving.EndAsync());
        Assert.Contains("The accounts to scan could not be listed", Assert.Single(receiver.Posted).Body, StringComparison.Ordinal);
        await using var store = await Store.OpenAsync(settings, TimeProvider.System, cancellation);
        Assert.Equal("failed-listing", Assert.Single(await store.Outbox.RecentAsync(10, cancellation)).Kind);
    }

    [Fact]
    public async Task People_are_told_although_nobody_can_look_for_waivers_that_expire()
    {
        await using var aws = await Receiver.StartAsync(_ => new(403));
        await using var receiver = await Receiver.StartAsync();
        using var folder = new WorkingFolder().With("policies.json", """{ "notifications": [ { "webhook": "env:HOOK", "when": "coverage-lost" } ] }""");
        await SpoilAsync(folder["data"], "ALTER TABLE waivers RENAME TO gone");

        using var serving = ServingProcess.Start(new Uri(new Uri(aws.Url).GetLeftPart(UriPartial.Authority)), folder.Path, [("HOOK", receiver.Url)], "--once", "--data", folder["data"]);

        Assert.Equal(2, await serving.EndAsync());
        Assert.Contains("The accounts to scan could not be listed", Assert.Single(receiver.Posted).Body, StringComparison.Ordinal);
        Assert.Contains("the store failed: SQLite Error 1: 'no such table: waivers'", serving.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_accounts_are_scanned_although_nothing_can_be_stored_of_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var accounts = new ScaleAws(3);
        await using var aws = await accounts.ServeAsync(cancellation);
        using var folder = new WorkingFolder().With("policies.json", "{}");
        await SpoilAsync(folder["data"], $"CREATE TRIGGER spoiled BEFORE INSERT ON scans WHEN NEW.account = '{accounts.Accounts[0]}' BEGIN SELECT RAISE(ABORT, 'spoiled'); END");

        using var serving = ServingProcess.Start(aws, folder.Path, [("AUDITOR_SCANS_AT_ONCE", "1")], "--once", "--data", folder["data"]);

        Assert.Equal(2, await serving.EndAsync());
        Assert.Contains($"not scanned: {accounts.Accounts[0]}", serving.Log, StringComparison.Ordinal);
        await using var store = await Store.OpenAsync(new() { Folder = folder["data"] }, TimeProvider.System, cancellation);
        Assert.Equal(accounts.Accounts.Skip(1), (await StoreInvariants.CheckAsync(store, cancellation)).Where(scan => scan.State is ScanState.Done).Select(scan => scan.Account).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    // A store that fails in one place, and nowhere else.
    private static async Task SpoilAsync(string folder, string sql)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await (await Store.OpenAsync(new() { Folder = folder }, TimeProvider.System, cancellation)).DisposeAsync();
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "auditor.db"), Pooling = false }.ToString());
        await connection.ExecuteAsync(sql);
    }
}
