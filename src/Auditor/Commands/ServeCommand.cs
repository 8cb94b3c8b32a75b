using System.CommandLine;
using Auditor.Commands.Tokens;
using Auditor.Configuration;
using Auditor.Hosting;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Scheduling;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Auditor.Commands;

/// <summary><c>auditor serve</c>: the hosted auditor.</summary>
internal sealed class ServeCommand : Command
{
    private const string UsualUrl = "http://127.0.0.1:5080";
    private const string UsualSchedule = "0 */6 * * *";

    private readonly AccountOptions _accounts = new();
    private readonly PolicyOptions _policies = new();
    private readonly Option<string?> _urls = new("--urls") { Description = $"Where the pages are; default: {UsualUrl}. Any address but a loopback one needs logins.", HelpName = "URLS" };
    private readonly Option<string?> _data = new("--data") { Description = "The folder of results and history; default: .auditor.", HelpName = "FOLDER" };
    private readonly Option<string?> _store = new("--store") { Description = "A PostgreSQL database in place of the folder, which several instances may share; better given as AUDITOR_STORE, as it holds a password.", HelpName = "CONNECTION" };
    private readonly Option<bool> _once = new("--once") { Description = "Scans what is due, and ends: for cron and scheduled tasks." };
    private readonly Option<bool> _health = new("--health") { Description = "Asks the auditor that is served on this machine whether it answers, and ends: for health checks of containers." };

    public ServeCommand()
        : base("serve", """
            Scans accounts on a schedule, keeps the history, shows it on web pages and tells people what is new.

            Examples:
              auditor serve
              auditor serve --organization --role auditor --region eu-west-1
              auditor serve --urls http://0.0.0.0:8080 --store "Host=db;Database=auditor;Username=auditor"
              auditor serve --once --data /var/lib/auditor
              auditor serve --health

            When to scan and whom to tell stands in policies.json ("schedule", "notifications"). Nothing of AWS is ever changed.
            Exit codes: 0 stopped, with --once everything was scanned, with --health it answers; 1 with --health it does not; 2 it could not be carried out as asked.
            """)
    {
        foreach (var option in _accounts.All.Concat([.. _policies.Sources, .. _policies.Choice, _urls, _data, _store, _once, _health]))
        {
            Options.Add(option);
        }

        Subcommands.Add(new TokensCommand());
        Subcommands.Add(new ServeNotifyCommand());
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = HostEnvironment.OfProcess;
        var urls = parsed.GetValue(_urls) ?? environment.Text("URLS") ?? UsualUrl;
        if (parsed.GetValue(_health))
        {
            return await ServeHealth.AskAsync(urls, cancellation);
        }

        var request = _policies.Read(parsed, isVerbose: false);
        if (!request.Problems.IsEmpty)
        {
            throw new AuditException(request.Problems);
        }

        var settings = new HostSettings
        {
            Urls = urls,
            Data = Path.GetFullPath(parsed.GetValue(_data) ?? environment.Text("DATA") ?? ".auditor"),
            Store = parsed.GetValue(_store) ?? environment.Text("STORE"),
            IsOnce = parsed.GetValue(_once),
            Request = request,
            Scope = _accounts.Read(parsed, request.Configuration.Accounts),
            Schedule = request.Configuration.Schedule ?? (CronSchedule.TryParse(UsualSchedule, out var usual) ? usual : throw new InvalidOperationException(UsualSchedule)),
            Environment = environment,
            Instance = environment.Text("INSTANCE") ?? $"{Environment.MachineName}-{Environment.ProcessId}",
        };
        // Before anything is made or reached.
        _ = SecuritySettings.Read(settings);
        await using var password = await StorePassword.StartAsync(environment, TimeProvider.System, cancellation);
        // Before the store, which a later version would bring up to date under an earlier one that runs.
        using var folder = settings.Store is null ? FolderLock.Take(settings.Data) : null;
        await using var store = await Store.OpenAsync(settings.StoreSettings, TimeProvider.System, cancellation);
        await using var app = AuditorHost.Build(settings, store, TimeProvider.System);
        if (folder is not null)
        {
            await store.Scans.AbandonAsync(isOnly: true, app.Services.GetRequiredService<Notifier>().ComposeFailure, cancellation);
        }

        return settings.IsOnce ? await RunOnceAsync(app, cancellation) : await ServeAsync(app, cancellation);
    }

    private static async Task<int> ServeAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException failure)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the pages cannot be served: {failure.Message} --urls names another address"), failure);
        }

        foreach (var address in app.Urls)
        {
            await Console.Out.WriteLineAsync($"The pages are at {address}/");
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Clean;
    }

    private static async Task<int> RunOnceAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.Services.GetRequiredService<SingleRound>().RunAsync(cancellation);
        return ExitCode.Clean;
    }
}
