using BenchmarkDotNet.Running;
using Benchmarks;

// "processes AUDITOR INPUT…" times whole processes, as a pipeline meets them; anything else goes to BenchmarkDotNet.
if (args is ["processes", var auditor, .. var inputs])
{
    return ProcessTimings.Run(auditor, inputs);
}

BenchmarkSwitcher.FromAssembly(typeof(AuditBenchmarks).Assembly).Run(args);
return 0;
