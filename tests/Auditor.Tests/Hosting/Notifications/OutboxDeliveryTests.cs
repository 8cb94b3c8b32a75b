using System.Diagnostics;
using System.Globalization;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Microsoft.Extensions.Logging.Abstractions;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Whatever the receiver and the auditor go through, each message is taken once.</summary>
public sealed class OutboxDeliveryTests
{
    private const string Folder = "AUDITOR_TEST_FOLDER";
    private const string Variable = "AUDITOR_TEST_RECEIVER";
    private const string Minutes = "AUDITOR_TEST_MINUTES";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_fails_half_the_time_accepts_each_message_exactly_once()
    {
        await using var receiver = await Receiver.StartAsync(number => (number % 8) switch
        {
            1 => new(500),
            3 => new(200) { Resets = true },
            5 => new(429) { Header = ("Retry-After", "30") },
            7 => new(503),
            _ => ReceiverAnswer.Accepted,
        });
        await using var told = await OpenAsync(receiver);
        await told.AddAsync(100);

        await told.DeliverAllAsync(told.Delivery());

        Assert.Equal(100, receiver.Accepted.Count);
        Assert.Equal(100, receiver.Accepted.Distinct(StringComparer.Ordinal).Count());
        Assert.True(receiver.Posted.Count is > 150 and < 250, $"{receiver.Posted.Count} requests for 100 messages of which half failed");
        Assert.Empty(await told.Store.Outbox.UndeliveredAsync(Stop));
    }

    [Fact]
    public async Task A_receiver_that_never_answers_is_given_up_for_the_time_being()
    {
        var isSilent = true;
        await using var receiver = await Receiver.StartAsync(_ => isSilent ? new(200) { IsSilent = true } : ReceiverAnswer.Accepted);
        await using var told = await OpenAsync(receiver);
        await told.AddAsync(1);

        await told.Delivery(deadline: TimeSpan.FromSeconds(1)).DeliverDueAsync(Stop);
        Assert.Equal("no answer within 1 s", Assert.Single(await told.Store.Outbox.UndeliveredAsync(Stop)).Problem);
        isSilent = false;

        await told.DeliverAllAsync(told.Delivery());
        Assert.Single(receiver.Accepted);
    }

    [Fact]
    public async Task Two_instances_never_send_the_same_message()
    {
        await using var receiver = await Receiver.StartAsync(number => number % 3 == 0 ? new(502) : ReceiverAnswer.Accepted);
        await using var told = await OpenAsync(receiver);
        await using var other = await told.OpenStoreAsync();
        await told.AddAsync(120);

        await told.DeliverAllAsync(told.Delivery(), told.Delivery(other));

        Assert.Equal(120, receiver.Accepted.Count);
        Assert.Equal(120, receiver.Accepted.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_instance_that_is_killed_loses_nothing_and_what_it_repeats_bears_the_same_key()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var told = await OpenAsync(receiver);
        await told.AddAsync(300);
        for (var kill = 1; kill <= 3; kill++)
        {
            using var instance = StartInstance(told.Folder, receiver.Url, (told.Time.GetUtcNow() - ToldStore.Start).TotalMinutes);
            while (!instance.HasExited && receiver.Posted.Count < kill * 40)
            {
                await Task.Delay(5, Stop);
            }

            Assert.False(instance.HasExited, "the instance ended by itself");
            instance.Kill(entireProcessTree: true);
            await instance.WaitForExitAsync(Stop);

            // What it had taken is free when its lease has ended.
            told.Time.Advance(TimeSpan.FromMinutes(10));
        }

        await told.DeliverAllAsync(told.Delivery());

        Assert.Equal(300, receiver.Accepted.Distinct(StringComparer.Ordinal).Count());
        Assert.True(receiver.Accepted.Count <= 303, $"{receiver.Accepted.Count} messages accepted after three kills");
        Assert.Empty(await told.Store.Outbox.UndeliveredAsync(Stop));
    }

    /// <summary>What the child process does until it is killed.</summary>
    [Fact(Explicit = true)]
    public async Task Instance()
    {
        var url = Environment.GetEnvironmentVariable(Variable)!;
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new WebhookChannel("env:HOOK", null))], name => name == "HOOK" ? url : null, Environment.GetEnvironmentVariable(Folder));
        told.Time.Advance(TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable(Minutes)!, CultureInfo.InvariantCulture)));
        await told.Delivery().DeliverDueAsync(Stop);
        await Task.Delay(Timeout.Infinite, Stop);
    }

    [Fact]
    public async Task What_a_receiver_refuses_is_tried_seldom_and_given_up_after_three_days()
    {
        await using var receiver = await Receiver.StartAsync(_ => new(404) { Body = "no_service" });
        await using var told = await OpenAsync(receiver);
        await told.AddAsync(1);

        await told.DeliverAllAsync(told.Delivery());

        var row = Assert.Single(await new RecentNotifications(told.Store.Outbox, told.Channels).ListAsync(10, Stop));
        Assert.Equal((NotificationState.GivenUp, "the receiver answered 404 no_service", "webhook (env:HOOK)"), (row.State, row.Problem, row.Channel));
        Assert.InRange(told.Time.GetUtcNow() - ToldStore.Start, TimeSpan.FromDays(2.9), TimeSpan.FromDays(3.2));
        Assert.StartsWith("Error: Notification 1 did not reach webhook (env:HOOK) in ", told.Log.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_under_way_when_the_auditor_is_stopped_arrives_and_is_known_to_have_and_the_next_is_not_begun()
    {
        using var stopping = new CancellationTokenSource();
        await using var receiver = await Receiver.StartAsync(_ =>
        {
            stopping.Cancel();
            return ReceiverAnswer.Accepted;
        });
        await using var told = await OpenAsync(receiver);
        await told.AddAsync(3);

        await told.Delivery().DeliverDueAsync(stopping.Token);

        Assert.Single(receiver.Accepted);
        Assert.Equal(2, (await told.Store.Outbox.UndeliveredAsync(Stop)).Length);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_does_not_keep_an_auditor_from_ending()
    {
        using var stopping = new CancellationTokenSource();
        await using var receiver = await Receiver.StartAsync(_ =>
        {
            stopping.Cancel();
            return new(200) { IsSilent = true };
        });
        await using var told = await OpenAsync(receiver);
        await told.AddAsync(1);

        // The attempt has all the time there is but for that.
        await told.Delivery(last: TimeSpan.FromMilliseconds(1)).DeliverDueAsync(stopping.Token);

        Assert.Equal("no answer until the auditor ended", Assert.Single(await told.Store.Outbox.UndeliveredAsync(Stop)).Problem);
    }

    [Fact]
    public async Task A_receiver_that_asks_to_be_left_alone_is_for_all_of_its_messages()
    {
        await using var receiver = await Receiver.StartAsync(number => number == 1 ? new(429) { Header = ("Retry-After", "7200") } : ReceiverAnswer.Accepted);
        await using var told = await OpenAsync(receiver);
        await told.AddAsync(120);
        var delivery = told.Delivery();

        // Also for those beyond what is taken at once.
        await delivery.DeliverDueAsync(Stop);
        told.Time.Advance(TimeSpan.FromMinutes(119));
        await delivery.DeliverDueAsync(Stop);
        Assert.Single(receiver.Posted);

        told.Time.Advance(TimeSpan.FromMinutes(2));
        await delivery.DeliverDueAsync(Stop);
        Assert.Equal(120, receiver.Accepted.Count);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_does_not_keep_others_waiting()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new WebhookChannel("http://127.0.0.1:9/x", null)), ToldStore.Tell(new SlackChannel("env:HOOK"))], name => name == "HOOK" ? receiver.Url : null);
        await told.RecordAsync(ToldStore.Result);

        await told.Delivery().DeliverDueAsync(Stop);

        Assert.Single(receiver.Accepted);
        Assert.Equal("there is no connection to the receiver", Assert.Single(await told.Store.Outbox.UndeliveredAsync(Stop)).Problem);
    }

    [Fact]
    public async Task What_comes_while_a_receiver_is_slow_reaches_the_others_at_once()
    {
        await using var slow = await Receiver.StartAsync(_ => new(200) { IsSilent = true });
        await using var receiver = await Receiver.StartAsync();
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:SLOW")), ToldStore.Tell(new SlackChannel("env:HOOK"))], name => name == "HOOK" ? receiver.Url : slow.Url);
        await told.AddAsync(1);
        using var deliverer = new Deliverer(told.Delivery(), new(told.Notifier, told.Store.Waivers, told.Store.Outbox, told.Time), new() { Instance = "here", Poll = TimeSpan.FromMilliseconds(20) }, told.Time, NullLogger<Deliverer>.Instance);
        await deliverer.StartAsync(Stop);
        await UntilAsync(() => !slow.Posted.IsEmpty);

        await told.RecordAsync(ToldStore.Result);
        await UntilAsync(() => !receiver.Accepted.IsEmpty);

        Assert.Single(slow.Posted);
        await slow.DisposeAsync();
        await deliverer.StopAsync(Stop);

        static async Task UntilAsync(Func<bool> isSo)
        {
            while (!isSo())
            {
                await Task.Delay(10, Stop);
            }
        }
    }

    [Fact]
    public async Task What_was_delivered_keeps_its_title_and_nothing_else()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var told = await OpenAsync(receiver);
        await told.RecordAsync(ToldStore.Result);

        await told.Delivery().DeliverDueAsync(Stop);

        Assert.StartsWith("First scan of 123456789012: ", Assert.Single(await new RecentNotifications(told.Store.Outbox, told.Channels).ListAsync(10, Stop)).Title, StringComparison.Ordinal);
        Assert.Contains("rds-", Assert.Single(receiver.Posted).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("rds-", Assert.Single(await told.Store.Outbox.RecentAsync(10, Stop)).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_for_a_channel_that_is_gone_waits_for_whoever_knows_it()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var told = await OpenAsync(receiver);
        await told.Store.Outbox.AddAsync([new("slack-000000000000", "scan", "x", "{}")], Stop);

        await told.Delivery().DeliverDueAsync(Stop);

        Assert.Equal(("policies.json has the channel no more", false), (await told.Store.Outbox.UndeliveredAsync(Stop)).Select(row => (row.Problem, row.IsDead)).Single());
    }

    [Fact]
    public async Task A_message_of_a_later_version_stops_nothing()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:HOOK"))], name => name == "HOOK" ? receiver.Url : null);
        await told.Store.Outbox.AddAsync([new(told.Channels.All[0].Id, "scan", "later", """{ "schemaVersion": "2.0" }""")], Stop);
        await told.AddAsync(1);

        await told.Delivery().DeliverDueAsync(Stop);

        Assert.Single(receiver.Accepted);
        Assert.Equal(("scan", "this version of the auditor cannot read the message"), (await new RecentNotifications(told.Store.Outbox, told.Channels).ListAsync(10, Stop)).Where(row => row.Problem is not null).Select(row => (row.Title, row.Problem!)).Single());
    }

    [Fact]
    public async Task No_address_and_no_key_is_in_the_store_or_in_the_log()
    {
        await using var receiver = await Receiver.StartAsync(number => number < 3 ? new(500) { Body = "T0P-S3CRET at /hooks" } : ReceiverAnswer.Accepted);
        await using var told = await ToldStore.OpenAsync(
            [ToldStore.Tell(new WebhookChannel(receiver.Url, "env:KEY")), ToldStore.Tell(new SlackChannel("http://127.0.0.1:9/hooks/T0P-S3CRET")), ToldStore.Tell(new TeamsChannel("https://t0p-s3cret.invalid/hooks/T0P-S3CRET"))],
            name => name == "KEY" ? "HUSH-HUSH" : null);
        await told.RecordAsync(ToldStore.Result);
        await told.DeliverAllAsync(told.Delivery());

        var said = $"{string.Join('\n', told.Log)}\n{told.Content()}";
        Assert.Contains("webhook (in policies.json)", said, StringComparison.Ordinal);
        foreach (var secret in new[] { "T0P-S3CRET", "HUSH-HUSH", new Uri(receiver.Url).Authority, "/hooks", "t0p-s3cret" })
        {
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
        }
    }

    private static Task<ToldStore> OpenAsync(Receiver receiver) =>
        ToldStore.OpenAsync([ToldStore.Tell(new WebhookChannel("env:HOOK", null))], name => name == "HOOK" ? receiver.Url : null);

    private static Process StartInstance(string folder, string url, double minutes)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OutboxDeliveryTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(OutboxDeliveryTests).FullName}.{nameof(Instance)}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Folder] = folder;
        start.Environment[Variable] = url;
        start.Environment[Minutes] = minutes.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
