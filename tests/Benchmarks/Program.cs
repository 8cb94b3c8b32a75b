using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Generation;

// "processes AUDITOR INPUT…" times whole processes, as a pipeline meets them, "generate RESOURCES FOLDER" writes a large input for them,
// "scan ACCOUNTS auto|config|api" times a scan of accounts in memory, "drift STACKS RESOURCES [DRIFTED]" a comparison of the stacks of one,
// "report FINDINGS [FOLDER]" the HTML report of many findings and the time until Chromium shows the first;
// "store FINDINGS FOLDER|CONNECTION" the store of the hosted auditor, and "load AUDITOR FOLDER|CONNECTION" its pages over that store;
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

if (args is ["drift", var stacks, var perStack, .. var drifted] && drifted.Length < 2)
{
    return await DriftTimings.RunAsync(stacks, perStack, drifted is [var count] ? count : "0");
}

if (args is ["report", var findings, .. var reports] && reports.Length < 2)
{
    return await ReportTimings.RunAsync(findings, reports is [var reportFolder] ? reportFolder : "reports");
}

if (args is ["store", var stored, var place])
{
    return await StoreTimings.RunAsync(stored, place);
}

if (args is ["load", var server, var served])
{
    return await LoadTimings.RunAsync(server, served);
}

BenchmarkSwitcher.FromAssembly(typeof(AuditBenchmarks).Assembly).Run(args);
return 0;
