using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Notifications.Web;
using Auditor.Tests.Reporting;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>What programs are posted, and how they know whose it is.</summary>
public sealed class WebhookTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_can_check_the_signature_over_time_and_body()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new WebhookChannel("env:HOOK", "env:KEY"))], name => name switch { "HOOK" => receiver.Url, "KEY" => "a key", _ => null });
        await told.RecordAsync(ToldStore.Result);
        await told.Delivery().DeliverDueAsync(Stop);

        var (id, headers, body) = Assert.Single(receiver.Posted);
        var parts = headers["X-Auditor-Signature"].Split(',');
        Assert.Equal(told.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), parts[0]["t=".Length..]);
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("a key"), Encoding.UTF8.GetBytes($"{parts[0]["t=".Length..]}.{body}"))), parts[1]["v1=".Length..]);
        Assert.Equal(("scan", "application/json; charset=utf-8"), (headers["X-Auditor-Event"], headers["Content-Type"]));
        Assert.Matches("^auditor/[0-9.]+$", headers["User-Agent"]);

        using var document = JsonDocument.Parse(body);
        Assert.Equal((id, "1.0", ToldStore.Account), (document.RootElement.GetProperty("id").GetString()!, document.RootElement.GetProperty("schemaVersion").GetString()!, document.RootElement.GetProperty("account").GetString()!));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[fe80::1]/x")]
    [InlineData("http://[fd00:ec2::254]/x")]
    [InlineData("http://[::ffff:169.254.170.2]/x")]
    [InlineData("http://0.0.0.0/x")]
    public async Task Nothing_is_posted_to_what_gives_machines_their_credentials(string url)
    {
        using var client = new WebhookClient(TimeProvider.System);

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => client.PostAsync(new(url), "id", default, [], Stop));

        Assert.Equal(("the URL leads to an address of machines' own metadata, where nothing is posted", true), (failure.Message, failure.IsRefused));
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var elsewhere = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync(_ => new(307) { Header = ("Location", elsewhere.Url) });
        using var client = new WebhookClient(TimeProvider.System);

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => client.PostAsync(new(receiver.Url), "id", default, [], Stop));

        Assert.Equal(("the receiver answered 307, and redirects are not followed", true), (failure.Message, failure.IsRefused));
        Assert.Empty(elsewhere.Posted);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Sun, 22 Nov 2026 12:10:00 GMT", 600)]
    [InlineData("99999999", 86400)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    public async Task How_long_to_wait_is_heard(string header, int? seconds)
    {
        await using var receiver = await Receiver.StartAsync(_ => new(503) { Header = ("Retry-After", header) });
        using var client = new WebhookClient(new SteppingTime(ToldStore.Start));

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => client.PostAsync(new(receiver.Url), "id", default, [], Stop));

        Assert.Equal((seconds, false), ((int?)failure.RetryAfter?.TotalSeconds, failure.IsRefused));
    }

    [Theory]
    [InlineData("invalid_token", "the receiver answered 403 invalid_token")]
    [InlineData("Your key is 1234", "the receiver answered 403")]
    [InlineData("", "the receiver answered 403")]
    public async Task Of_an_answer_no_more_is_told_than_a_word(string body, string problem)
    {
        await using var receiver = await Receiver.StartAsync(_ => new(403) { Body = body });
        using var client = new WebhookClient(TimeProvider.System);

        Assert.Equal(problem, (await Assert.ThrowsAsync<DeliveryException>(() => client.PostAsync(new(receiver.Url), "id", default, [], Stop))).Message);
    }

    [Fact]
    public async Task A_host_that_is_not_known_is_not_named()
    {
        using var client = new WebhookClient(TimeProvider.System);

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => client.PostAsync(new("https://t0p-s3cret.invalid/x"), "id", default, [], Stop));

        // Names are not answered for now and then: that is nothing that somebody has to mend.
        Assert.Equal(("the name of the receiver's host is not known", false), (failure.Message, failure.IsRefused));
        Assert.DoesNotContain("t0p-s3cret", $"{failure}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_without_a_certificate_is_not_trusted()
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = new WebhookClient(TimeProvider.System);

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => client.PostAsync(new(receiver.Url.Replace("http://", "https://", StringComparison.Ordinal)), "id", default, [], Stop));

        Assert.StartsWith("there is no secure connection to the receiver", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_of_a_template_is_told_as_its_hash()
    {
        Assert.Contains(SampleDrift.Full.Drift!.Differences, difference => difference.IsSecret);
        Assert.Contains("a secret with the hash", Auditor.Hosting.Notifications.Messages.NotificationText.Of(Messages.Drift(SampleDrift.Full)), StringComparison.Ordinal);
    }
}
