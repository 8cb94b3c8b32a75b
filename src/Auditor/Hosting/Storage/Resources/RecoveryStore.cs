using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Hosting.Storage.Databases;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>The recovery estimates of the latest scans.</summary>
/// <param name="database">The database.</param>
internal sealed class RecoveryStore(Database database)
{
    private readonly StoredDocuments _documents = new(database);

    /// <summary>The estimates by account, in their order.</summary>
    /// <param name="account">The target, or null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<(string Account, ImmutableArray<RecoveryEstimate> Estimates)>> ListAsync(string? account, CancellationToken cancellation) =>
        _documents.ReadAsync(account, DocumentKind.Recovery, ResultShape.Recovery, cancellation);

    /// <summary>The environments with their objectives, by account.</summary>
    public Task<ImmutableArray<(string Account, ImmutableArray<EnvironmentSummary> Environments)>> EnvironmentsAsync(string? account, CancellationToken cancellation) =>
        _documents.ReadAsync(account, DocumentKind.Environments, ResultShape.Environment, cancellation);
}
