using Auditor.Hosting.Security;
using Auditor.Hosting.Storage.Postures;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api.Badges;

/// <summary>The call that answers with a badge. Anybody may make it only where that is configured: a badge tells whether something is wrong.</summary>
internal sealed class BadgeEndpoints(PostureStore postures, TargetStore targets, RecoveryStore recovery, ScanStore scans, SecuritySettings settings) : IApiEndpoints
{
    private const string MediaType = "image/svg+xml";

    public void Map(ApiRoutes routes)
    {
        var endpoint = routes.Read("/badge.svg", new("Draws a badge of where things stand.") { Parameters = [new("environment", "The environment; all of them without it.")], MediaTypes = [MediaType] }, DrawAsync);
        _ = settings.IsBadgePublic ? endpoint.ForEverybody() : endpoint.ForReaders();
    }

    private async Task DrawAsync(ApiQuery query, HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = $"W/\"{await scans.VersionAsync(query.Cancellation)}\"";
        response.Headers.CacheControl = settings.IsBadgePublic ? "public, max-age=60" : "private, no-cache";

        // Pages of other sites show it.
        response.Headers["Cross-Origin-Resource-Policy"] = settings.IsBadgePublic ? "cross-origin" : "same-origin";
        if (context.Request.Headers.IfNoneMatch == response.Headers.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var environment = query.Text("environment");
        var (total, each) = await postures.EnvironmentsAsync(query.Cancellation);
        var isScanned = (await targets.ListAsync(query.Cancellation)).Any(target => target.LastScan is not null);

        var counts = !isScanned ? null : environment is null ? total : each.FirstOrDefault(group => group.Name == environment) ?? await WithoutFindingsAsync(environment, query.Cancellation);
        response.ContentType = MediaType;
        await response.WriteAsync(Badge.Draw(environment is null ? Tool.Name : Printable.Of(environment), counts), query.Cancellation);
    }

    // Nothing is counted of an environment without findings; one that no scan saw is not compliant.
    private async Task<PostureGroup?> WithoutFindingsAsync(string environment, CancellationToken cancellation) =>
        (await recovery.EnvironmentsAsync(account: null, cancellation)).Any(one => one.Environments.Any(seen => seen.Name == environment)) ? new(environment) : null;
}
