using Auditor.Auditing;
using Auditor.Reporting;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>A result made ready for the store, so that the transaction only has to write.</summary>
internal sealed class PreparedResult
{
    private PreparedResult(AuditResult result, byte[] content, Dictionary<string, PreparedEntry> entries, Dictionary<string, PreparedResource>? resources) =>
        (Result, Content, Entries, Resources) = (result, content, entries, resources);

    public AuditResult Result { get; }

    /// <summary>The whole result, compressed.</summary>
    public byte[] Content { get; }

    public Dictionary<string, PreparedEntry> Entries { get; }

    /// <summary>The live resources by their id; null where the result does not keep them.</summary>
    public Dictionary<string, PreparedResource>? Resources { get; }

    public static PreparedResult Of(AuditResult result) => new(
        result,
        Packed.Write(stream => new JsonReport().Write(result, new ReportContext(), stream)),
        PreparedEntry.Of(result),
        result.Snapshot is null ? null : PreparedResource.Of(result.Snapshot));
}
