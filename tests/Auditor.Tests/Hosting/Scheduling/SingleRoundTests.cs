using Auditor.Hosting.Storage;
using Auditor.Tests.Commands;
using Auditor.Tests.Hosting.Notifications;

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
}
