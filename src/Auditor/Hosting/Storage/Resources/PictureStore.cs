using System.Collections.Immutable;
using Auditor.Hosting.Storage.Databases;
using Auditor.Pictures;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>The pictures of the latest scans.</summary>
/// <param name="database">The database.</param>
internal sealed class PictureStore(Database database)
{
    private readonly StoredDocuments _documents = new(database);

    /// <summary>The pictures by account, in their order.</summary>
    /// <param name="account">The target, or null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<(string Account, ImmutableArray<Picture> Pictures)>> ListAsync(string? account, CancellationToken cancellation) =>
        _documents.ReadAsync(account, DocumentKind.Pictures, PictureShapes.Picture, cancellation);
}
