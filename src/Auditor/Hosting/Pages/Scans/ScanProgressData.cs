using System.Text.Json;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Scans;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Pages.Scans;

/// <summary>How far the scans under way are, for the script of pages.</summary>
internal sealed class ScanProgressData(Store store)
{
    private const int Most = 200;

    public async Task WriteAsync(HttpContext context)
    {
        var running = await store.Scans.ListAsync(new ScanQuery { State = ScanState.Running, Limit = Most }, context.RequestAborted);
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartArray();
        foreach (var scan in running.Items)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", scan.Id);
            writer.WriteString("account", scan.Account);
            writer.WriteNumber("done", scan.ProgressDone);
            writer.WriteNumber("of", Math.Max(1, scan.ProgressOf));
            writer.WriteString("text", ScanLineView.ProgressText(scan));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
