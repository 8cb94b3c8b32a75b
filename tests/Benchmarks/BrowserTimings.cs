using System.Globalization;
using Microsoft.Playwright;

namespace Benchmarks;

/// <summary>Times what a reader waits for when a report is opened in Chromium.</summary>
internal static class BrowserTimings
{
    private const string Path = "/usr/bin/chromium";
    private const int Runs = 5;

    // Each is noted in the frame in which it is there.
    private const string Watch = """
        (() => {
          window.seen = {};
          const look = () => {
            const now = performance.now();
            if (!seen.row && document.querySelector('#list details.finding')?.getBoundingClientRect().height > 0) seen.row = now;
            if (!seen.ready && document.documentElement?.hasAttribute('data-ready')) seen.ready = now;
            if (!seen.ready) requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        })()
        """;

    /// <summary>Prints the medians of several runs, or that there is no Chromium.</summary>
    public static async Task RunAsync(string file)
    {
        if (!File.Exists(Path))
        {
            Console.WriteLine("no Chromium: the time to the first row is not measured");
            return;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu"] });
        var runs = new List<(double Row, double Ready, double Search, double Heap)>();
        for (var run = 0; run < Runs; run++)
        {
            var page = await browser.NewPageAsync();
            await page.AddInitScriptAsync(Watch);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.WaitForFunctionAsync("() => window.seen.ready", null, new PageWaitForFunctionOptions { Timeout = 120_000 });
            var seen = await page.EvaluateAsync<Dictionary<string, double>>("() => seen");
            var search = await page.EvaluateAsync<double>("""
                async () => {
                  const start = performance.now();
                  const [field, count] = [document.querySelector('[name=search]'), document.getElementById('count')];
                  const before = count.textContent;
                  field.value = 'production us-east-1 encrypt';
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                  while (count.textContent === before) await new Promise(resolve => requestAnimationFrame(resolve));
                  return performance.now() - start;
                }
                """);
            var heap = await page.EvaluateAsync<double>("() => performance.memory.usedJSHeapSize / 1048576");
            runs.Add((seen["row"], seen["ready"], search, heap));
            await page.CloseAsync();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Chromium, median of {Runs}: first row {Median(runs.Select(run => run.Row)):0} ms, filters ready {Median(runs.Select(run => run.Ready)):0} ms, first search {Median(runs.Select(run => run.Search)):0} ms, heap {Median(runs.Select(run => run.Heap)):0} MiB"));
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Runs / 2);
}
