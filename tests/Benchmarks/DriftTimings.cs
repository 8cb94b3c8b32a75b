using System.Diagnostics;
using System.Globalization;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Drift;
using FakeAws.Scale;
using FakeAws.Scale.Estates;
using Policies;

namespace Benchmarks;

/// <summary>Times the comparison of many stacks of one account that answers from memory: what the auditor itself costs.</summary>
internal static class DriftTimings
{
    /// <summary>Compares, and prints what was found, the time, the peak of memory and the calls; beside what was made to drift.</summary>
    /// <param name="stacks">How many stacks.</param>
    /// <param name="resources">How many resources each has.</param>
    /// <param name="drifted">How many of all drift.</param>
    /// <returns>0 if as many differences were found as there are.</returns>
    public static async Task<int> RunAsync(string stacks, string resources, string drifted)
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "test");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "test");
        Environment.SetEnvironmentVariable("AWS_REGION", "us-east-1");
        var estate = new ScaleEstate(Number(stacks), Number(resources), Number(drifted));
        var aws = new ScaleAws(estate);
        using var settings = new AwsClientSettings { Handler = aws.CreateHandler(), Paces = PaceTable.Unlimited };
        using var finder = new TargetFinder(new ScanScope { Regions = [estate.Region] }, settings, client => client);
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All), Frameworks = FrameworkSelection.None };
        var options = new ScanOptions { Source = ReadSource.Api, Drift = new DriftScope(), IsDriftOnly = true };

        var clock = Stopwatch.StartNew();
        var targets = await finder.FindAsync(CancellationToken.None);
        var result = await new AccountAudit(request, options, TimeProvider.System).RunAsync(targets.Targets, new SilentProgress(), CancellationToken.None);
        clock.Stop();

        using var process = Process.GetCurrentProcess();
        var report = result.Drift!;
        var calls = aws.Calls.Total;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Stacks.Length} stacks, {report.Stacks.Sum(stack => stack.Resources)} resources, {report.Stacks.Sum(stack => stack.Compared)} compared, {report.Differences.Length} differences of {estate.Drifted}, {report.Equivalences.Sum(use => use.Count)} equivalences, {report.NotCompared.Sum(one => one.Count)} not compared, {result.Errors.Length} errors"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.00} s, {calls / clock.Elapsed.TotalSeconds:0} calls/s, peak {process.PeakWorkingSet64 >> 20} MiB, {calls} calls"));
        foreach (var kind in report.Differences.CountBy(difference => (difference.Kind, difference.Resource.Type, difference.Path)).OrderByDescending(count => count.Value).Take(40))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Value,8} {kind.Key.Kind} {kind.Key.Type} {kind.Key.Path}"));
        }

        foreach (var error in result.Errors.Take(10))
        {
            Console.WriteLine(error.Message);
        }

        return report.Differences.Length == estate.Drifted ? 0 : 1;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
