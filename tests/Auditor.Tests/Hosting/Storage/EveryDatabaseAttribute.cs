using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>Runs a test on every kind of database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    private static readonly string[] Kinds = [TestStore.Sqlite, TestStore.Postgres];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Kinds.Select(kind => new TheoryDataRow(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
