using System.Diagnostics;
using System.Globalization;
using Auditor.Reporting;
using Benchmarks.Generation;

namespace Benchmarks;

/// <summary>Writes the HTML report of many findings: its size, the time and the memory it takes, and the time until a browser shows the first row.</summary>
internal static class ReportTimings
{
    /// <param name="findings">How many findings.</param>
    /// <param name="folder">Where the report goes.</param>
    public static async Task<int> RunAsync(string findings, string folder)
    {
        var result = GeneratedResult.Of(int.Parse(findings, CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        var file = Path.GetFullPath(Path.Combine(folder, $"report-{findings}.html"));
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        using (var output = File.Create(file))
        {
            ReportFormats.Find("html").Write(result, new ReportContext { Excerpt = GeneratedResult.Excerpt }, output);
        }

        clock.Stop();
        process.Refresh();
        processor = process.TotalProcessorTime - processor;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Findings.Length} findings: {new FileInfo(file).Length / 1048576.0:0.00} MiB, {clock.Elapsed.TotalSeconds:0.00} s, {processor.TotalSeconds:0.00} s of processors, peak {process.PeakWorkingSet64 >> 20} MiB, of which the result is {before >> 20} MiB"));
        GC.KeepAlive(result);
        await BrowserTimings.RunAsync(file);
        return 0;
    }
}
