using System.Collections.Immutable;
using System.Net;
using Auditor.Auditing;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;
using Auditor.Tests.Hosting.Security;
using Auditor.Tests.Hosting.Storage;

namespace Auditor.Tests.Hosting.Pages;

/// <summary>The hosted auditor with something in its store, and a client that looks at its pages.</summary>
internal sealed class PageSite : IAsyncDisposable
{
    private PageSite(HostedAuditor auditor) => (Auditor, Client) = (auditor, auditor.Client());

    public HostedAuditor Auditor { get; }

    public HttpClient Client { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One with nothing in its store.</summary>
    public static async Task<PageSite> StartEmptyAsync(params IEnumerable<(string Name, string Value)> variables) => new(await HostedAuditor.StartAsync([.. variables, ("RATE_LIMIT", "100000")]));

    /// <summary>One that has scanned two accounts: the first twice, and what was first found is resolved.</summary>
    public static async Task<PageSite> StartAsync(params IEnumerable<(string Name, string Value)> variables)
    {
        var site = await StartEmptyAsync(variables);
        await site.Auditor.Store.Targets.SetAsync([new FoundTarget(SampleScan.Account, "payments"), new FoundTarget("210987654321", null)], TimeProvider.System.GetUtcNow(), Stop);
        await site.RecordAsync(SampleScan.Full);
        await site.RecordAsync(SampleScan.Without(SampleScan.First.Id));
        await site.RecordAsync(SampleScan.Of("210987654321"), "210987654321");
        return site;
    }

    /// <summary>Records a result as that of a scan that ends now.</summary>
    public async Task<ScanRow> RecordAsync(AuditResult result, string account = SampleScan.Account)
    {
        var claim = await Auditor.Store.Scans.ClaimAsync(account, null, ScanTrigger.Request, "tester", "here", Stop);
        var recorded = await Auditor.Store.Scans.CompleteAsync(claim!, result with { Time = TimeProvider.System.GetUtcNow() }, _ => [], Stop);
        return recorded!.Scan;
    }

    public async Task<Page> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await Client.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == expected, $"{path}: {(int)response.StatusCode} {text}");
        return new Page(path, text);
    }

    /// <summary>Every page that links lead to from the first, and the addresses of what is no page.</summary>
    public async Task<(ImmutableArray<Page> Pages, ImmutableArray<string> Others)> CrawlAsync(string start, int most)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var waiting = new Queue<string>([start]);
        var pages = ImmutableArray.CreateBuilder<Page>();
        var others = ImmutableArray.CreateBuilder<string>();
        while (waiting.TryDequeue(out var path) && pages.Count < most)
        {
            if (path.Contains("/api/", StringComparison.Ordinal) || path.Contains("/assets/", StringComparison.Ordinal) || path.Contains(".csv", StringComparison.Ordinal))
            {
                others.Add(path);
                continue;
            }

            var page = await GetAsync(path);
            pages.Add(page);
            foreach (var link in page.Links.Where(link => link.StartsWith('/')).Select(link => link.Split('#')[0]).Where(seen.Add))
            {
                waiting.Enqueue(link);
            }
        }

        return (pages.ToImmutable(), others.ToImmutable());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Auditor.DisposeAsync();
    }
}
