using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>Times <c>auditor check</c> as whole processes: wall time and peak memory, each as minimum, median and maximum of several runs.</summary>
internal static class ProcessTimings
{
    private const int Runs = 11;

    public static int Run(string auditor, string[] inputs)
    {
        var runs = Enumerable.Range(0, Runs + 1).Select(_ => Measure(auditor, inputs)).Skip(1).ToList();
        Print("wall, s", runs.Select(run => run.Wall.TotalSeconds), "0.000");
        Print("peak, MiB", runs.Select(run => run.PeakBytes / 1048576.0), "0");
        return 0;
    }

    private static (TimeSpan Wall, long PeakBytes) Measure(string auditor, string[] inputs)
    {
        var start = new ProcessStartInfo(auditor, ["check", .. inputs, "--fail-on", "none", "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var peak = 0L;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        var wall = Stopwatch.GetElapsedTime(clock);
        Task.WaitAll(output, errors);
        return (wall, peak);
    }

    // It may end between two looks.
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static void Print(string name, IEnumerable<double> figures, string format)
    {
        var sorted = figures.Order().ToList();
        var shown = new[] { sorted[0], sorted[sorted.Count / 2], sorted[^1] }.Select(figure => figure.ToString(format, CultureInfo.InvariantCulture));
        Console.WriteLine($"{name,-10} min {shown.First()}  median {shown.ElementAt(1)}  max {shown.Last()}");
    }
}
