namespace Auditor.Tests.Hosting.Storage;

/// <summary>The keys that all instances share.</summary>
public sealed class KeyStoreTests(PostgresServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task A_key_is_there_for_every_instance_and_once_by_its_name(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.Store.Keys.SetAsync("key-2", "<key>two</key>", Stop);
        await test.Store.Keys.SetAsync("key-1", "<key>one</key>", Stop);
        await test.Store.Keys.SetAsync("key-2", "<key>2</key>", Stop);
        await using var other = await test.OpenAnotherAsync();
        Assert.Equal(["<key>one</key>", "<key>2</key>"], await other.Keys.ListAsync(Stop));
    }
}
