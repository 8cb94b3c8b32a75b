using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Storage.Delivery;
using Microsoft.Extensions.Logging;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Delivering goes on for as long as the hosted auditor runs.</summary>
public sealed class DelivererTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_channel_that_fails_by_a_defect_keeps_no_other_from_being_told()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var told = await ToldStore.OpenAsync(
            [ToldStore.Tell(new WebhookChannel("env:HOOK", null)), ToldStore.Tell(new TopicChannel("arn:aws:sns:eu-west-1:123456789012:auditor"))],
            name => name is "HOOK" ? receiver.Url : null);

        // This delivery knows no way to send to a topic: what the auditor never is, and a defect.
        var delivery = told.Delivery();
        var settings = new DeliverySettings { Instance = "here", Poll = TimeSpan.FromMilliseconds(20) };
        using var log = LoggerFactory.Create(logging => logging.AddProvider(new LinesLog(told.Log)));
        using var deliverer = new Deliverer(delivery, new WaiverWatch(told.Notifier, told.Store.Waivers, told.Store.Outbox, told.Time), settings, told.Time, log.CreateLogger<Deliverer>());
        await deliverer.StartAsync(Stop);
        for (var turn = 1; turn <= 3; turn++)
        {
            await told.Store.Outbox.AddAsync(told.Channels.All.Select(channel => new OutboxMessage(channel.Id, "test", $"{channel.Id} {turn}", "{}")), Stop);
            await UntilAsync(() => receiver.Accepted.Count == turn && told.Log.Count(line => line.Contains("ended by a defect", StringComparison.Ordinal)) >= turn);
            told.Time.Advance(TimeSpan.FromMinutes(10));
        }

        await deliverer.StopAsync(Stop);

        async Task UntilAsync(Func<bool> isSo)
        {
            while (!isSo())
            {
                Assert.False(deliverer.ExecuteTask!.IsCompleted, "nobody is told anything any more");
                await Task.Delay(settings.Poll, Stop);
            }
        }
    }
}
