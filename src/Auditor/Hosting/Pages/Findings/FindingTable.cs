using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Auditor.Reporting.Csv;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>The list of findings as a table for spreadsheets (RFC 4180): what the filters of the page leave, up to a number that spreadsheets open.</summary>
internal sealed class FindingTable(KnownPolicies policies, Store store, ActivityLog log, TimeProvider time)
{
    public const string Path = "/findings.csv";

    private const int Most = 100_000;
    private const int AtOnce = 200;

    private static readonly ImmutableArray<(string Name, Func<FindingRow, string?> Value)> Columns =
    [
        ("account", row => row.Account),
        ("id", row => row.Id),
        ("state", row => FindingFilter.StateWords[(int)row.State]),
        ("policy", row => row.Rule),
        ("outcome", row => row.Outcome),
        ("severity", row => Words.Of(row.Severity)),
        ("title", row => row.Title),
        ("environment", row => row.Environment),
        ("region", row => row.Region),
        ("stack", row => row.Stack),
        ("resource_type", row => row.Type),
        ("resource", row => row.Name),
        ("evidence", row => row.Summary),
        ("first_seen", row => Figures.Timestamp(row.FirstSeen)),
        ("opened", row => Figures.Timestamp(row.OpenedAt)),
        ("last_seen", row => Figures.Timestamp(row.LastSeen)),
        ("resolved", row => row.ResolvedAt is { } resolved ? Figures.Timestamp(resolved) : null),
        ("times_opened", row => row.TimesOpened.ToString(CultureInfo.InvariantCulture)),
        ("not_looked_at", row => row.NotLookedAt),
        ("waiver_expires", row => row.WaiverExpires is { } day ? Figures.Date(day) : null),
    ];

    public async Task WriteAsync(HttpContext context)
    {
        // It is the whole list: it has no cursor.
        var asked = new QueryReader(context.Request.Query, [.. FindingFilter.Names.Where(name => name != FindingFilter.CursorName)]);
        var known = await policies.ForAsync(asked, context.RequestAborted);
        var filter = FindingFilter.Read(asked, known, []);
        if (filter.Problem is { } problem)
        {
            await context.RefuseAsync(new(StatusCodes.Status400BadRequest, "This cannot be listed as asked", problem));
            return;
        }

        var response = context.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"findings.csv\"";
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await log.RecordAsync(context, Activity.ResultDownloaded, new FindingAddress(Path, filter).ToString());
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        await WriteAsync(writer, filter.ToQuery(known, time.GetUtcNow()) with { Limit = AtOnce }, context.RequestAborted);
    }

    private async Task WriteAsync(StreamWriter writer, FindingQuery query, CancellationToken cancellation)
    {
        await writer.WriteLineAsync(string.Join(',', Columns.Select(column => column.Name)).AsMemory(), cancellation);
        for (var written = 0; written < Most;)
        {
            var page = await store.Findings.ListAsync(query, cancellation);
            foreach (var row in page.Items)
            {
                await writer.WriteLineAsync(string.Join(',', Columns.Select(column => CsvCell.Of(column.Value(row)))).AsMemory(), cancellation);
            }

            written += page.Items.Length;
            if (page.Next is not { } next)
            {
                return;
            }

            query = query with { Cursor = next };
        }

        // A list that ends without a word would be taken for all there is.
        await writer.WriteLineAsync(CsvCell.Of($"There are more than {Figures.Number(Most)}: filter the list, or read it in parts from {ApiPath.Findings}.").AsMemory(), cancellation);
    }
}
