using System.Globalization;
using Auditor.Hosting.Scheduling;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api.Scans;

/// <summary>Calls about scans and their results.</summary>
internal sealed class ScanEndpoints(ScanStore scans, ScanRequests requests, ResultDownload download, ActivityLog log) : IApiEndpoints
{
    private static readonly ApiParameter Id = ApiParameter.InPath("id", "The scan's number.");

    public void Map(ApiRoutes routes)
    {
        routes.Read(
            "/scans",
            new("Lists scans, the last begun first.") { Parameters = [new("account", "The account."), ApiParameter.OneOf("state", "How far they are.", ScanShape.States), ApiParameter.Limit, ApiParameter.Cursor], Answer = ScanShape.Page },
            ListAsync).ForReaders();
        routes.Read("/scans/{id:long}", new("Tells how far a scan is, and what it came to.") { Parameters = [Id], Answer = ScanShape.Row }, FindAsync).ForReaders();
        routes.Read(
            "/scans/{id:long}/result",
            new("Downloads a scan's result.")
            {
                Parameters = [Id, ApiParameter.OneOf("format", "The format; json without it.", [.. ResultFormat.All.Select(format => format.Name)])],
                MediaTypes = [.. ResultFormat.All.Select(format => format.MediaType).Distinct(StringComparer.Ordinal)],
            },
            DownloadAsync).ForDownloads();
        routes.Act(HttpMethods.Post, "/scans", new("Asks for a scan out of turn.") { Body = ScanShape.Request, Answer = ScanShape.Requested, Status = StatusCodes.Status202Accepted }, StartAsync).ForScans();
    }

    private async Task ListAsync(ApiQuery query, HttpContext context)
    {
        var state = query.Text("state") is { } word ? (ScanState?)Array.IndexOf(ScanShape.States, word) : null;
        var page = await scans.ListAsync(new() { Account = query.Text("account"), State = state, Limit = query.Limit, Cursor = query.Cursor }, query.Cancellation);
        ApiAnswer.Link(context, page.Next);
        await ApiAnswer.HashedAsync(context, ScanShape.Page, page);
    }

    private async Task FindAsync(ApiQuery query, HttpContext context) => await ApiAnswer.HashedAsync(context, ScanShape.Row, await ScanAsync(query));

    private async Task DownloadAsync(ApiQuery query, HttpContext context)
    {
        var name = query.Text("format") ?? "json";
        await download.SendAsync(context, await ScanAsync(query), ResultFormat.All.First(format => format.Name == name));
    }

    private async Task StartAsync(ApiQuery query, HttpContext context)
    {
        var account = (await ApiBody.ReadAsync(context, "account")).Text("account");
        var user = CurrentUser.Of(context);
        await log.RecordAsync(context, Activity.ScanRequested, account is null ? "all accounts" : Printable.Of(account));
        var started = await requests.StartAsync(account, user.Actor, query.Cancellation);
        if (started.IsEmpty)
        {
            throw ApiProblemException.NotFound(account is null ? "there is no account to scan; the log says why none was found" : "there is no such account among those that are scanned; /api/v1/targets lists them");
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = $"{context.Request.PathBase}{ApiServices.Root}/scans{(account is null ? "" : $"?account={Uri.EscapeDataString(account)}")}";
        await ApiAnswer.WriteAsync(context, ScanShape.Requested, ScanShape.Accounts(started));
    }

    private async Task<ScanRow> ScanAsync(ApiQuery query) =>
        (long.TryParse(query.Path("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await scans.FindAsync(id, query.Cancellation) : null) ?? throw ApiProblemException.NotFound("there is no such scan; /api/v1/scans lists them");
}
