using System.Diagnostics;
using System.Globalization;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using FakeAws.Scale;
using Policies;

namespace Benchmarks;

/// <summary>Times a scan of many accounts that answer from memory: what the auditor itself costs.</summary>
internal static class ScanTimings
{
    private const string Role = "auditor";

    /// <summary>Scans, and prints resources per second, the peak of memory and the calls.</summary>
    /// <param name="accounts">How many accounts of some thousand resources there are.</param>
    /// <param name="source"><c>auto</c>, <c>config</c> or <c>api</c>.</param>
    public static async Task<int> RunAsync(string accounts, string source)
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "test");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "test");
        Environment.SetEnvironmentVariable("AWS_REGION", "us-east-1");
        var aws = new ScaleAws(int.Parse(accounts, CultureInfo.InvariantCulture));
        using var settings = new AwsClientSettings { Handler = aws.CreateHandler(), Paces = PaceTable.Unlimited };
        using var finder = new TargetFinder(new ScanScope { IsOrganization = true, Role = Role, Regions = ["us-east-1"] }, settings, client => client);
        var policies = new PolicyDirectory(PolicyCatalog.All);
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = policies, Frameworks = FrameworkSelection.None };

        var clock = Stopwatch.StartNew();
        var targets = await finder.FindAsync(CancellationToken.None);
        var result = await new AccountAudit(request, new() { Source = Enum.Parse<ReadSource>(source, ignoreCase: true) }, TimeProvider.System).RunAsync(targets.Targets, new SilentProgress(), CancellationToken.None);
        clock.Stop();

        using var process = Process.GetCurrentProcess();
        var calls = aws.Calls.Total;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{targets.Targets.Length} accounts, {result.Summary.Resources} resources, {result.Findings.Length} findings, {result.Coverage.Count(entry => entry.Problem is not null)} gaps, {result.Errors.Length} errors"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.00} s, {result.Summary.Resources / clock.Elapsed.TotalSeconds:0} resources/s, peak {process.PeakWorkingSet64 >> 20} MiB, {calls * 1000.0 / result.Summary.Resources:0} calls per 1,000 resources"));
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(result);
        result = null;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{aws.Calls.Count("sts:AssumeRole")} roles assumed; {kept >> 20} MiB kept with the result, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB without"));
        return 0;
    }
}
