using System.Diagnostics;
using System.Diagnostics.Metrics;
using Auditor.Accounts.Aws;

namespace Auditor.Hosting.Telemetry;

/// <summary>What the hosted auditor counts of itself. Nothing is counted by account or resource: their number has no bound.</summary>
internal sealed class HostMetrics : IDisposable
{
    /// <summary>The name under which meters and traces are found.</summary>
    public const string Name = "auditor";

    private readonly Meter _meter = new(Name, Tool.Version);
    private readonly Counter<long> _scans;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _changes;
    private readonly Counter<long> _notifications;
    private readonly UpDownCounter<long> _running;

    public HostMetrics()
    {
        _scans = _meter.CreateCounter<long>("auditor.scans", "{scan}", "Scans of targets that ended, by how.");
        _durations = _meter.CreateHistogram<double>("auditor.scan.duration", "s", "How long a scan of a target took.", advice: new() { HistogramBucketBoundaries = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600] });
        _running = _meter.CreateUpDownCounter<long>("auditor.scans.running", "{scan}", "Scans of targets that are under way in this instance.");
        _calls = _meter.CreateCounter<long>("auditor.aws.calls", "{call}", "Calls to AWS, by service and how they ended.");
        _attempts = _meter.CreateCounter<long>("auditor.aws.retries", "{request}", "Requests to AWS that had to be repeated, by service.");
        _changes = _meter.CreateCounter<long>("auditor.findings.changed", "{finding}", "Findings that scans opened, resolved or reopened.");
        _notifications = _meter.CreateCounter<long>("auditor.notifications", "{message}", "Notifications, by channel and how they ended.");
    }

    /// <summary>The source of traces.</summary>
    public static ActivitySource Activities { get; } = new(Name, Tool.Version);

    /// <summary>A scan of a target begins.</summary>
    public void ScanBegins() => _running.Add(1);

    /// <summary>A scan of a target ends.</summary>
    /// <param name="outcome"><c>done</c>, <c>failed</c> or <c>stopped</c>.</param>
    /// <param name="duration">How long it took.</param>
    public void ScanEnds(string outcome, TimeSpan duration)
    {
        _running.Add(-1);
        _scans.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        _durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }

    /// <summary>A call to AWS ends.</summary>
    public void CallEnds(AwsCallOutcome call)
    {
        var service = new KeyValuePair<string, object?>("service", call.Call.Operation.Api.Name);
        _calls.Add(1, service, new("outcome", call.Failure is null ? "answered" : NameOf(call.Failure.Kind)));
        if (call.Attempts > 1)
        {
            _attempts.Add(call.Attempts - 1, service);
        }
    }

    /// <summary>Findings change.</summary>
    /// <param name="change"><c>opened</c>, <c>resolved</c> or <c>reopened</c>.</param>
    /// <param name="count">How many.</param>
    public void FindingsChange(string change, int count)
    {
        if (count > 0)
        {
            _changes.Add(count, new KeyValuePair<string, object?>("change", change));
        }
    }

    /// <summary>A notification is delivered, is to be tried again, or is given up.</summary>
    public void NotificationEnds(string channel, string outcome) => _notifications.Add(1, new KeyValuePair<string, object?>("channel", channel), new("outcome", outcome));

    public void Dispose() => _meter.Dispose();

    private static string NameOf(AwsFailure failure) => failure switch
    {
        AwsFailure.Denied => "denied",
        AwsFailure.Throttled => "throttled",
        AwsFailure.TimedOut => "timed-out",
        AwsFailure.Malformed => "malformed",
        AwsFailure.NotFound => "not-found",
        AwsFailure.Unreachable => "unreachable",
        AwsFailure.NotAsked => "not-asked",
        _ => "failed",
    };
}
