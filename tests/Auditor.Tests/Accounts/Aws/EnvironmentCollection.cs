namespace Auditor.Tests.Accounts.Aws;

/// <summary>Tests that set variables of the process's environment: alone, since every client of the SDK reads them.</summary>
[CollectionDefinition(nameof(EnvironmentCollection), DisableParallelization = true)]
public sealed class EnvironmentCollection;
