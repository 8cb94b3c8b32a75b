using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Notifications.Web;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Scans;
using Auditor.Hosting.Telemetry;
using Auditor.Tests.Hosting.Storage;
using Auditor.Tests.Reporting;
using Microsoft.Extensions.Logging;
using Policies.Model;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>A store in a folder of its own, with those who are told from it.</summary>
internal sealed class ToldStore : IAsyncDisposable
{
    public const string Account = "123456789012";

    private readonly bool _isOwn;
    private readonly List<IDisposable> _opened = [];

    private ToldStore(ImmutableArray<NotificationSettings> notifications, Func<string, string?> variables, string? folder)
    {
        _isOwn = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("auditor-told-").FullName;
        Channels = new(notifications);
        Variables = variables;
        Links = new(new(variables));
        Notifier = new(Channels, Links);
    }

    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A result of one account, with findings and differences, of which all was read.</summary>
    public static AuditResult Result { get; } = Live(SampleDrift.Full);

    public SteppingTime Time { get; } = new(Start);

    public Store Store { get; private set; } = null!;

    public ToldChannels Channels { get; }

    public NotificationLinks Links { get; }

    public Notifier Notifier { get; }

    public string Folder { get; }

    /// <summary>What was logged.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    private Func<string, string?> Variables { get; }

    public static async Task<ToldStore> OpenAsync(ImmutableArray<NotificationSettings> notifications, Func<string, string?>? variables = null, string? folder = null)
    {
        var told = new ToldStore(notifications, variables ?? (_ => null), folder);
        told.Store = await told.OpenStoreAsync();
        return told;
    }

    public static NotificationSettings Tell(NotificationChannel channel, NotificationOccasions when = NotificationOccasions.EveryScan, Severity severity = Severity.Low, params ImmutableArray<string> environments) =>
        new(channel, when, severity, environments);

    /// <summary>The store as another instance opens it.</summary>
    public Task<Store> OpenStoreAsync() => Store.OpenAsync(new() { Folder = Path.Combine(Folder, "data") }, Time, TestContext.Current.CancellationToken);

    /// <summary>Records a scan, and what is to be told of it.</summary>
    public async Task<ScanChanges> RecordAsync(AuditResult result)
    {
        var stop = TestContext.Current.CancellationToken;
        var claim = await Store.Scans.ClaimAsync(Account, null, ScanTrigger.Request, "tester", "here", stop);
        var recorded = await Store.Scans.CompleteAsync(claim!, result with { Time = Time.GetUtcNow() }, Notifier.Compose, stop);
        Time.Advance(TimeSpan.FromMinutes(10));
        return recorded!.Changes;
    }

    /// <summary>Adds messages that say no more than that they are some.</summary>
    public Task AddAsync(int count)
    {
        var channel = Channels.All[0];
        return Store.Outbox.AddAsync(
            Enumerable.Range(0, count).Select(number =>
            {
                var notification = Notifier.Test(channel, Time.GetUtcNow().AddSeconds(number));
                return new OutboxMessage(channel.Id, notification.Kind, $"{number}", System.Text.Json.JsonSerializer.Serialize(notification, NotificationJson.Default.Notification));
            }),
            TestContext.Current.CancellationToken);
    }

    /// <summary>An instance that delivers, and waits for as long as it takes where nothing else is said.</summary>
    public OutboxDelivery Delivery(Store? store = null, TimeSpan? deadline = null, TimeSpan? last = null, params IEnumerable<ISender> more)
    {
        var client = new WebhookClient(Time);
        var metrics = new HostMetrics();
        _opened.AddRange(client, metrics);
        var addresses = new ChannelAddresses(Variables);
        var settings = new DeliverySettings { Instance = "here", AttemptDeadline = deadline ?? Timeout.InfiniteTimeSpan, LastAttemptDeadline = last ?? Timeout.InfiniteTimeSpan };
        var log = LoggerFactory.Create(logging => logging.AddProvider(new LinesLog(Log)));
        _opened.Add(log);
        return new(
            Channels,
            [new WebhookSender(client, addresses, Time), new SlackSender(client, addresses), new TeamsSender(client, addresses), .. more],
            (store ?? Store).Outbox,
            settings,
            new(settings, () => 0.5),
            metrics,
            Time,
            log.CreateLogger<OutboxDelivery>());
    }

    /// <summary>Delivers until there is nothing more to deliver.</summary>
    public async Task DeliverAllAsync(params IReadOnlyList<OutboxDelivery> deliveries)
    {
        var stop = TestContext.Current.CancellationToken;
        while ((await Store.Outbox.UndeliveredAsync(stop)).Any(row => !row.IsDead))
        {
            await Task.WhenAll(deliveries.Select(delivery => Task.Run(() => delivery.DeliverDueAsync(stop), stop)));
            Time.Advance(TimeSpan.FromHours(1));
        }
    }

    /// <summary>Everything that the store's files hold, as text.</summary>
    public string Content()
    {
        var content = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            content.Append(reader.ReadToEnd());
        }

        return content.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _opened.ForEach(one => one.Dispose());
        if (_isOwn)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static AuditResult Live(AuditResult sample)
    {
        ImmutableArray<Finding> findings = [.. sample.Findings.Select(finding => finding with { Resource = Live(finding.Resource), Location = null, Source = null })];
        return sample with
        {
            Scope = [$"{Account}/us-east-1"],
            Findings = findings,
            Coverage = [.. findings.Select(finding => finding.Resource.Type).Concat(sample.Drift!.Differences.Select(difference => difference.Resource.Type)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SelectMany(type => new[] { "us-east-1", "eu-central-1" }.Select(region => new CoverageEntry($"{Account}/{region}", type, "config", 3, null)))],
            Drift = sample.Drift with { NotCompared = [] },
            Errors = [],
            Warnings = [],
            Resolved = [],
        };
    }

    private static AuditedResource Live(AuditedResource resource) =>
        resource with { Template = null, Account = Account, Region = "us-east-1", PhysicalId = $"{resource.Stack}-{resource.LogicalId}", Arn = $"arn:aws:service:us-east-1:{Account}:{resource.Stack}/{resource.LogicalId}" };
}
