using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Auditor.Hosting.Api;

/// <summary>Answers with JSON of a shape.</summary>
internal sealed class ApiAnswer(ScanStore scans, TimeProvider time)
{
    /// <summary>Answers with what only changes when the store does, and does not even look it up where the caller has it already.</summary>
    /// <param name="context">The call.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="read">Looks it up.</param>
    /// <param name="isOfMinute">Whether it changes with the minute, too.</param>
    public async Task StoredAsync<T>(HttpContext context, JsonShape<T> shape, Func<Task<T>> read, bool isOfMinute = false)
        where T : class
    {
        // What is new since yesterday, or expires soon, changes with the day.
        var version = await scans.VersionAsync(context.RequestAborted);
        var moment = time.GetUtcNow().ToString(isOfMinute ? "yyyyMMddHHmm" : "yyyyMMdd", CultureInfo.InvariantCulture);
        if (!IsKnown(context, string.Create(CultureInfo.InvariantCulture, $"W/\"{version}-{moment}-{Tool.Version}\"")))
        {
            await WriteAsync(context, shape, await read());
        }
    }

    /// <summary>The same of a list as a whole.</summary>
    public Task StoredAsync<TRow>(HttpContext context, JsonShape<IReadOnlyList<TRow>> shape, Func<Task<ImmutableArray<TRow>>> read)
        where TRow : class => StoredAsync<IReadOnlyList<TRow>>(context, shape, async () => await read());

    /// <summary>Answers with what changes in other ways too.</summary>
    public static async Task HashedAsync<T>(HttpContext context, JsonShape<T> shape, T value)
        where T : class
    {
        var content = Json(shape, value);
        if (!IsKnown(context, $"W/\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\""))
        {
            await WriteAsync(context, content);
        }
    }

    /// <summary>Answers with what is not to be kept.</summary>
    public static Task WriteAsync<T>(HttpContext context, JsonShape<T> shape, T value)
        where T : class => WriteAsync(context, Json(shape, value));

    /// <summary>Says where a list goes on.</summary>
    public static void Link(HttpContext context, string? next)
    {
        if (next is null)
        {
            return;
        }

        var query = QueryString.Create(context.Request.Query.Where(pair => pair.Key != ApiParameter.Cursor.Name)).Add(ApiParameter.Cursor.Name, next);
        context.Response.Headers.Link = $"<{context.Request.PathBase.ToUriComponent()}{context.Request.Path.ToUriComponent()}{query.ToUriComponent()}>; rel=\"next\"";
    }

    private static bool IsKnown(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization, Cookie";
        if (!context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static byte[] Json<T>(JsonShape<T> shape, T value)
        where T : class
    {
        using var content = new MemoryStream();
        using (var writer = JsonReport.NewWriter(content))
        {
            shape.Write(writer, value);
        }

        return content.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, byte[] content)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
