using System.Text.Json;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting.Json;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Replaces what pages show as a whole: a target's recovery estimates, its environments with their objectives, and its pictures.</summary>
internal static class DocumentRecorder
{
    public static async Task RecordAsync(RecordingContext context, CancellationToken cancellation)
    {
        var result = context.Prepared.Result;
        await context.Connection.ExecuteAsync("DELETE FROM documents WHERE account = @Account", new { context.Account }, context.Transaction);
        await context.InsertAsync(
            "documents",
            ["account", "kind", "name", "content"],
            [
                [context.Account, DocumentKind.Recovery, "", List(ResultShape.Recovery, result.Recovery)],
                [context.Account, DocumentKind.Environments, "", List(ResultShape.Environment, result.Environments)],
                [context.Account, DocumentKind.Pictures, "", List(PictureShapes.Picture, result.Pictures)],
            ],
            cancellation);
    }

    private static byte[] List<T>(JsonShape<T> shape, IEnumerable<T> items)
        where T : class => Packed.Write(stream =>
    {
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartArray();
        foreach (var item in items)
        {
            shape.Write(writer, item);
        }

        writer.WriteEndArray();
    });
}
