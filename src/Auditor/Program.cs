using Auditor.Commands;

return await CommandLine.RunAsync(args);
