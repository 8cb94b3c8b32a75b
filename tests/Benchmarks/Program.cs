using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Generation;

// "processes AUDITOR INPUT…" times whole processes, as a pipeline meets them, "generate RESOURCES FOLDER" writes a large input for them,
// "scan ACCOUNTS auto|config|api" times a scan of accounts in memory;
// anything else goes to BenchmarkDotNet.
if (args is ["processes", var auditor, .. var inputs])
{
    return ProcessTimings.Run(auditor, inputs);
}

if (args is ["generate", var resources, var folder])
{
    return GeneratedAssembly.Write(resources, folder);
}

if (args is ["scan", var accounts, var source])
{
    return await ScanTimings.RunAsync(accounts, source);
}

BenchmarkSwitcher.FromAssembly(typeof(AuditBenchmarks).Assembly).Run(args);
return 0;
