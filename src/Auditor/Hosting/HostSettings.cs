using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Hosting.Storage;

namespace Auditor.Hosting;

/// <summary>What the hosted auditor is started with: the command line, <c>policies.json</c> and the environment variables.</summary>
internal sealed record HostSettings
{
    // In days; who wants to keep something gives any number.
    private const int Forever = 36_500;

    // In seconds: several signs of life, so that one that is late loses no scan.
    private const int ShortestLease = 30;

    /// <summary>Where the pages are served, as ASP.NET Core takes it: <c>http://127.0.0.1:5080</c>; several are separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>The folder of what is kept: the SQLite file, and the keys of logins.</summary>
    public required string Data { get; init; }

    /// <summary>The connection string of PostgreSQL, or null for SQLite in <see cref="Data"/>. It may hold a password: never write it out.</summary>
    public string? Store { get; init; }

    /// <summary>Where the store is.</summary>
    public StoreSettings StoreSettings => new() { Folder = Data, Connection = Store, Lease = TimeSpan.FromSeconds(Environment.Number("LEASE_SECONDS", 60, ShortestLease)) };

    /// <summary>How long what is past is kept.</summary>
    public RetentionSettings Retention
    {
        get
        {
            var usual = new RetentionSettings();
            return usual with
            {
                Results = Days("KEEP_RESULTS_DAYS", usual.Results),
                History = Days("KEEP_HISTORY_DAYS", usual.History),
                Trends = Days("KEEP_TRENDS_DAYS", usual.Trends),
                AuditLog = Days("KEEP_AUDIT_LOG_DAYS", usual.AuditLog),
            };
        }
    }

    /// <summary>How many accounts this instance scans at once.</summary>
    public int ScansAtOnce => Environment.Number("SCANS_AT_ONCE", 4);

    /// <summary>Whether what is due is scanned once, and no page is served.</summary>
    public bool IsOnce { get; init; }

    /// <summary>What is asked of every scan: configuration, policies, threshold.</summary>
    public required AuditRequest Request { get; init; }

    /// <summary>Which accounts are scanned, and how they are entered.</summary>
    public required ScanScope Scope { get; init; }

    /// <summary>When they are scanned.</summary>
    public required CronSchedule Schedule { get; init; }

    /// <summary>The environment variables that say more: logins, proxies, telemetry, retention.</summary>
    public required HostEnvironment Environment { get; init; }

    /// <summary>How long others may take.</summary>
    public HostTimeLimits TimeLimits { get; init; } = new();

    /// <summary>The name of this instance among those that share a store.</summary>
    public required string Instance { get; init; }

    private TimeSpan Days(string name, TimeSpan usual) => TimeSpan.FromDays(Math.Min(Environment.Number(name, (int)usual.TotalDays), Forever));
}
