using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Hosting;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Policies;

namespace Auditor.Tests.Hosting.Security;

/// <summary>The hosted auditor on a port of this machine, as auditor serve starts it.</summary>
internal sealed class HostedAuditor : IAsyncDisposable
{
    /// <summary>A page of the test's own, which is a form's token and nothing else.</summary>
    public const string FormPage = "/test/form";

    /// <summary>A page of the test's own that never ends by itself, and has the least of time.</summary>
    public const string EndlessPage = "/test/endless";

    /// <summary>The variable that puts <see cref="EndlessPage"/> there.</summary>
    public const string Endless = "TEST_ENDLESS";

    /// <summary>A page of the test's own, of which nobody has said who may see it.</summary>
    public const string UndeclaredPage = "/test/undeclared";

    /// <summary>The variable that puts <see cref="UndeclaredPage"/> there.</summary>
    public const string Undeclared = "TEST_UNDECLARED";

    /// <summary>The variable that says where it is served, if not over plain HTTP.</summary>
    public const string Urls = "URLS";

    /// <summary>The variable that has it look for credentials of AWS wherever they may be.</summary>
    public const string Chain = "TEST_CHAIN";

    private readonly DirectoryInfo? _folder;

    private HostedAuditor(WebApplication app, Store store, string data, DirectoryInfo? folder) => (App, Store, Data, _folder) = (app, store, data, folder);

    public WebApplication App { get; }

    public Store Store { get; }

    /// <summary>The folder of its store.</summary>
    public string Data { get; }

    public Uri Address => new(App.Urls.First());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts one.</summary>
    /// <param name="variables">Environment variables without their prefix.</param>
    public static Task<HostedAuditor> StartAsync(params IEnumerable<(string Name, string Value)> variables) => StartInAsync(data: null, variables);

    /// <summary>Starts one on the store of another.</summary>
    public static async Task<HostedAuditor> StartInAsync(string? data, params IEnumerable<(string Name, string Value)> variables)
    {
        var folder = data is null ? Directory.CreateTempSubdirectory("auditor-hosted-") : null;
        var settings = Settings(data ?? Path.Combine(folder!.FullName, "data"), variables.FirstOrDefault(variable => variable.Name == Urls).Value ?? "http://127.0.0.1:0", variables);
        var store = await Store.OpenAsync(settings.StoreSettings, TimeProvider.System, Stop);
        var auditor = new HostedAuditor(AuditorHost.Build(settings, store, TimeProvider.System), store, settings.Data, folder);
        auditor.App.MapGet(FormPage, (HttpContext context, FormTokens tokens) => tokens.Of(context)).ForReaders();
        if (variables.Any(variable => variable.Name == Endless))
        {
            auditor.App.MapGet(EndlessPage, (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted)).ForReaders().WithRequestTimeout(TimeSpan.FromMilliseconds(1));
        }

        if (variables.Any(variable => variable.Name == Undeclared))
        {
            auditor.App.MapGet(UndeclaredPage, () => "nobody sees this");
        }

        await auditor.App.StartAsync(Stop);
        return auditor;
    }

    /// <summary>What people log in with at an issuer.</summary>
    public static IEnumerable<(string Name, string Value)> LoginAt(OidcProvider issuer) =>
    [
        ("OIDC_AUTHORITY", issuer.Issuer),
        ("OIDC_CLIENT_ID", OidcProvider.ClientId),
        ("OIDC_CLIENT_SECRET", OidcProvider.ClientSecret),
        ("OIDC_OPERATORS", "cloud operators, admins"),
        ("OIDC_READERS", "cloud readers"),
        ("OIDC_AUDIENCE", OidcProvider.Audience),
    ];

    /// <summary>What one is started with that scans nothing by itself and waits for as long as it takes.</summary>
    public static HostSettings Settings(string data, string urls, params IEnumerable<(string Name, string Value)> variables)
    {
        // Whatever credentials this machine has are not for tests.
        var profile = variables.Any(variable => variable.Name == Chain) ? null : "of no machine";
        var set = variables.ToDictionary(variable => "AUDITOR_" + variable.Name, variable => variable.Value, StringComparer.Ordinal);
        return new()
        {
            Urls = urls,
            Data = data,
            Request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new(PolicyCatalog.All) },
            Scope = new ScanScope { Regions = ["us-east-1"], Profile = profile },
            Schedule = CronSchedule.TryParse("0 3 * * *", out var schedule) ? schedule : throw new InvalidOperationException(),
            Environment = new(set.GetValueOrDefault),
            TimeLimits = new() { RateWindow = TimeSpan.FromDays(1), Request = HangGuard.Patience, Issuer = HangGuard.Patience, Handshake = HangGuard.Patience },
            Instance = "test",
        };
    }

    /// <summary>A client that follows nothing and keeps nothing.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async Task<string> TokenAsync(params IEnumerable<string> scopes) =>
        (await Store.Tokens.CreateAsync("a machine", scopes, "reader", "test", TimeProvider.System.GetUtcNow().AddDays(1), Stop)).Secret;

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        await Store.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}
