using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Templates;
using BenchmarkDotNet.Attributes;
using Policies;

namespace Benchmarks;

/// <summary>The gate within a running process: reading one input, and auditing it by the whole catalogue.</summary>
[MemoryDiagnoser]
public class AuditBenchmarks
{
    private readonly PolicyDirectory _policies = new(PolicyCatalog.All);

    /// <summary>A template, a folder or an assembly: the variable <c>AUDITOR_BENCHMARK_INPUT</c>, by default <c>cdk.out</c>.</summary>
    private static string Input => Environment.GetEnvironmentVariable("AUDITOR_BENCHMARK_INPUT") ?? "cdk.out";

    /// <summary>Reads the input into a graph.</summary>
    [Benchmark]
    public int Read()
    {
        var loader = new TemplateLoader(_ => null, (_, _) => null, new Dictionary<string, string>(StringComparer.Ordinal));
        return TemplateDiscovery.Find(Input).Sum(source => loader.Load(source).Resources.Length);
    }

    /// <summary>Reads and judges it.</summary>
    [Benchmark]
    public int Audit()
    {
        var request = new AuditRequest { Sources = [.. TemplateDiscovery.Find(Input)], Configuration = AuditConfiguration.Default, Policies = _policies };
        return new TemplateAudit(request, TimeProvider.System).Run().Findings.Length;
    }
}
