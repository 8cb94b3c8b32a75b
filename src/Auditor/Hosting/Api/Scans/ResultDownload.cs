using System.Globalization;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Auditor.Hosting.Api.Scans;

/// <summary>Sends the stored result of a scan in a format.</summary>
internal sealed class ResultDownload(ScanStore scans, ActivityLog log)
{
    private const int InMemory = 4 << 20;

    /// <exception cref="ApiProblemException">The result is not kept.</exception>
    public async Task SendAsync(HttpContext context, ScanRow scan, ResultFormat format)
    {
        // A result never changes; only another auditor may write it otherwise.
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{scan.Id}-{format.Name}-{Tool.Version}\""), isWeak: true);
        if (scan.HasResult && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.ETag = tag.ToString();
            return;
        }

        await using var stored = await scans.OpenResultAsync(scan.Id, context.RequestAborted) ?? throw Gone();
        await log.RecordAsync(context, Activity.ResultDownloaded, string.Create(CultureInfo.InvariantCulture, $"scan {scan.Id} as {format.Name}"));
        SetHeaders(context.Response, scan, format, tag);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        if (format.Name == "json")
        {
            await stored.CopyToAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        // The writers write as they go; a client that reads slowly must not hold up a thread.
        await using var buffer = new FileBufferingWriteStream(InMemory);
        var result = await scans.ReadResultAsync(scan.Id, context.RequestAborted) ?? throw Gone();
        ReportFormats.Find(format.Name).Write(result, new() { Title = $"AWS compliance audit of {scan.Account}", Frameworks = true, Recovery = true }, buffer);
        await buffer.DrainBufferAsync(context.Response.Body, context.RequestAborted);
    }

    private static ApiProblemException Gone() => new("the result of this scan is not kept: it failed, is under way, or is older than results are kept", StatusCodes.Status404NotFound);

    private static void SetHeaders(HttpResponse response, ScanRow scan, ResultFormat format, EntityTagHeaderValue tag)
    {
        response.ContentType = format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"auditor-{scan.Account}-{scan.ResultTime ?? scan.StartedAt:yyyyMMdd-HHmm}.{format.Extension}\"");
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ETag = tag.ToString();

        // A report has script of its own, which must never run as a page of the auditor.
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
    }
}
