using System.Collections.Immutable;
using System.Globalization;
using Auditor.Auditing;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage.Postures;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Auditor.Hosting.Api.Scans;

/// <summary>Sends the stored result of a scan in a format.</summary>
internal sealed class ResultDownload(ScanStore scans, PostureStore postures, ActivityLog log, TimeProvider time)
{
    private const int TrendDays = 30;
    private const int InMemory = 4 << 20;

    /// <exception cref="ApiProblemException">The result is not kept.</exception>
    public async Task SendAsync(HttpContext context, ScanRow scan, ResultFormat format)
    {
        // A result never changes; only another auditor may write it otherwise.
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{scan.Id}-{format.Name}-{Tool.Version}\""), isWeak: true);
        if (!scan.HasResult)
        {
            throw Gone();
        }

        SetHeaders(context.Response, scan, format, tag);
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await log.RecordAsync(context, Activity.ResultDownloaded, string.Create(CultureInfo.InvariantCulture, $"scan {scan.Id} as {format.Name}"));
        if (format.Name == "json")
        {
            await using var stored = await scans.OpenResultAsync(scan.Id, context.RequestAborted) ?? throw Gone();
            await stored.CopyToAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        // The writers write as they go; a client that reads slowly must not hold up a thread.
        await using var buffer = new FileBufferingWriteStream(InMemory);
        var result = await scans.ReadResultAsync(scan.Id, context.RequestAborted) ?? throw Gone();
        var trend = format.Name == "html" ? await TrendAsync(scan.Account, result, context.RequestAborted) : [];
        ReportFormats.Find(format.Name).Write(result, new() { Title = $"AWS compliance audit of {scan.Account}", Frameworks = true, Recovery = true, Trend = trend }, buffer);
        await buffer.DrainBufferAsync(context.Response.Body, context.RequestAborted);
    }

    // Up to the result, not to now: a report says the same whenever it is sent.
    private async Task<ImmutableArray<OpenFindings>> TrendAsync(string account, AuditResult result, CancellationToken cancellation)
    {
        var (now, day) = (time.GetUtcNow(), DateOnly.FromDateTime(result.Time.UtcDateTime));
        var days = DateOnly.FromDateTime(now.UtcDateTime).DayNumber - day.DayNumber + TrendDays;
        var points = await postures.TrendAsync(TrendDimension.Account, [account], days, now, cancellation);

        // Of days before the first scan nothing is known, which is not nothing that was open.
        var before = points.Where(point => point.Day < day).SkipWhile(point => point.Counts is { Open: 0, Waived: 0 });
        return [.. before.Select(point => point.Counts.Findings with { Time = new DateTimeOffset(point.Day, TimeOnly.MaxValue, TimeSpan.Zero) }), OpenFindings.Of(result)];
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
