using System.Collections.Immutable;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage.Resources;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api.Resources;

/// <summary>Calls about what was read: accounts, resources, coverage, waivers, recovery.</summary>
internal sealed class ResourceEndpoints(ResourceStore resources, TargetStore targets, CoverageStore coverage, WaiverStore waivers, RecoveryStore recovery, ApiAnswer answers) : IApiEndpoints
{
    private static readonly ApiParameter OfAccount = new("account", "The account; all of them without it.");
    private static readonly ApiParameter InAccount = ApiParameter.InPath("account", "The account's number.");

    public void Map(ApiRoutes routes)
    {
        routes.Read("/targets", new("Lists the accounts that are scanned, and those that were.") { Answer = TargetShape.List }, TargetsAsync).ForReaders();
        routes.Read(
            "/resources",
            new("Lists live resources as scans read them last, by type and name.")
            {
                Parameters =
                [
                    new("text", "A part of the name."), OfAccount, new("region", $"The region; {FindingFilter.None} for none."), new("type", "The CloudFormation type."),
                    new("environment", $"The environment; {FindingFilter.None} for none."), new("stack", "The stack."), ApiParameter.Limit, ApiParameter.Cursor,
                ],
                Answer = ResourceShape.Page,
            },
            ListAsync).ForReaders();
        routes.Read("/resources/{account}/{key}", new("Tells everything about a live resource.") { Parameters = [InAccount, ApiParameter.InPath("key", "The resource's key.")], Answer = ResourceShape.Detail }, FindAsync).ForReaders();
        routes.Read("/coverage", new("Lists what was asked for and not read, or not in full.") { Parameters = [OfAccount, ApiParameter.Limit, ApiParameter.Cursor], Answer = CoverageShape.Page }, GapsAsync).ForReaders();
        routes.Read("/coverage/{account}", new("Lists everything that was asked for of an account.") { Parameters = [InAccount], Answer = CoverageShape.List }, CoverageAsync).ForReaders();
        routes.Read("/waivers", new("Lists the waivers that accept something now, those first that expire first.") { Answer = WaiverShape.List }, WaiversAsync).ForReaders();
        routes.Read("/recovery", new("Tells what accounts can reach after a disruption, against their objectives.") { Parameters = [OfAccount], Answer = RecoveryShape.List }, RecoveryAsync).ForReaders();
    }

    private async Task TargetsAsync(ApiQuery query, HttpContext context) =>
        await ApiAnswer.HashedAsync(context, TargetShape.List, await targets.ListAsync(query.Cancellation));

    private async Task ListAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, ResourceShape.Page, async () =>
    {
        var page = await resources.ListAsync(
            new()
            {
                Text = query.Text("text"),
                Account = query.Text("account"),
                Region = FindingFilter.Named(query.Text("region")),
                Type = query.Text("type"),
                Environment = FindingFilter.Named(query.Text("environment")),
                Stack = query.Text("stack"),
                Limit = query.Limit,
                Cursor = query.Cursor,
            },
            query.Cancellation);
        ApiAnswer.Link(context, page.Next);
        return page;
    });

    private async Task FindAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, ResourceShape.Detail, async () =>
        await resources.FindAsync(query.Path("account"), query.Path("key"), query.Cancellation) ?? throw ApiProblemException.NotFound("there is no resource of this key in this account; /api/v1/resources lists them"));

    private async Task GapsAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, CoverageShape.Page, async () =>
    {
        var page = await coverage.GapsAsync(query.Text("account"), query.Limit, query.Cursor, query.Cancellation);
        ApiAnswer.Link(context, page.Next);
        return page;
    });

    private async Task CoverageAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, CoverageShape.List, async () =>
        await coverage.ListAsync(query.Path("account"), query.Cancellation) is { IsEmpty: false } rows ? rows : throw ApiProblemException.NotFound("nothing was read of such an account; /api/v1/targets lists them"));

    private async Task WaiversAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, WaiverShape.List, () => waivers.ListAsync(query.Cancellation));

    private async Task RecoveryAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, RecoveryShape.List, async () =>
    {
        var account = query.Text("account");
        var environments = (await recovery.EnvironmentsAsync(account, query.Cancellation)).ToDictionary(one => one.Account, one => one.Environments, StringComparer.Ordinal);
        var estimates = await recovery.ListAsync(account, query.Cancellation);
        return estimates.Select(one => new AccountRecovery(one.Account, environments.GetValueOrDefault(one.Account, []), one.Estimates)).ToImmutableArray();
    });
}
