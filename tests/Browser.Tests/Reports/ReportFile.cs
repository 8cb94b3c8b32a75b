using Auditor.Auditing;
using Auditor.Reporting;
using Auditor.Tests.Reporting;
using Microsoft.Playwright;

namespace Browser.Tests.Reports;

/// <summary>A report in a file, and the page that shows it.</summary>
internal sealed class ReportFile : IAsyncDisposable
{
    private readonly string _folder;

    private ReportFile(string folder, WatchedPage watched)
    {
        _folder = folder;
        Watched = watched;
    }

    public WatchedPage Watched { get; }

    public IPage Page => Watched.Page;

    public ILocator Findings => Page.Locator("#list details.finding");

    public ILocator Groups => Page.Locator("#list > details.group");

    public ILocator Count => Page.Locator("#count");

    public ILocator Filter(string name) => Page.Locator($"select[name='{name}']");

    public string Address => new Uri(Path.Combine(_folder, "report.html")).AbsoluteUri;

    /// <summary>Writes a report and opens it, from the disk as a reader does.</summary>
    public static async Task<ReportFile> OpenAsync(Chromium chromium, AuditResult result, BrowserNewContextOptions? options = null, string hash = "", ReportContext? context = null)
    {
        var file = new ReportFile(Directory.CreateTempSubdirectory("report-").FullName, await chromium.OpenAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } }));
        await using (var output = File.Create(Path.Combine(file._folder, "report.html")))
        {
            ReportFormats.Find("html").Write(result, context ?? new ReportContext { Excerpt = SampleResult.Excerpt }, output);
        }

        await file.GoAsync(hash);
        if (options?.JavaScriptEnabled is not false)
        {
            await file.Page.Locator("html[data-ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        }

        return file;
    }

    /// <summary>Opens the report anew, at a place in it.</summary>
    public async Task GoAsync(string hash)
    {
        await Page.GotoAsync("about:blank");
        Watched.Requests.Clear();
        await Page.GotoAsync(Address + hash);
    }

    /// <summary>Many findings: those of the sample over and over, each with an id of its own.</summary>
    public static AuditResult Many(int count)
    {
        var findings = SampleResult.Full.Findings;
        return SampleResult.Full with { Findings = [.. Enumerable.Range(0, count).Select(number => findings[number % findings.Length] with { Id = $"1-{number:x20}" })] };
    }

    public async ValueTask DisposeAsync()
    {
        await Watched.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
