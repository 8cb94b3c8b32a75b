using Auditor.Hosting.Filters;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting.Json;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api.Findings;

/// <summary>Calls about findings and differences.</summary>
internal sealed class FindingEndpoints(FindingStore findings, KnownPolicies policies, ApiAnswer answers, TimeProvider time) : IApiEndpoints
{
    private static readonly JsonShape<Page<FindingRow>> ListOf = PageShape.Of(FindingRowShape.Row, "findingPage", "A part of the list of findings and differences.");

    private static readonly JsonShape<FindingCount> Count = new JsonShape<FindingCount>("findingCount", "How many findings and differences there are.")
        .Number("count", "How many, or how many at least.", count => count.Count)
        .Truth("isExact", "Whether it is exactly so many; counting ends at 10,000 where nothing has counted before, and at 1,000 where a text is searched.", count => count.IsExact);

    public void Map(ApiRoutes routes)
    {
        routes.Read("/findings", new("Lists findings and differences.") { Parameters = FindingFilters.Parameters, Answer = ListOf }, ListAsync).ForReaders();
        routes.Read("/findings/count", new("Counts findings and differences.") { Parameters = FindingFilters.Filters, Answer = Count }, CountAsync).ForReaders();
        routes.Read(
            "/findings/{account}/{id}",
            new("Tells everything about a finding or a difference.") { Parameters = [ApiParameter.InPath("account", "The account's number."), ApiParameter.InPath("id", "The finding's id.")], Answer = FindingRowShape.Detail },
            FindAsync).ForReaders();
    }

    private async Task ListAsync(ApiQuery query, HttpContext context)
    {
        var (filter, wanted) = await ReadAsync(query, context);
        await answers.StoredAsync(
            context,
            ListOf,
            async () =>
            {
                var page = await findings.ListAsync(wanted with { Limit = query.Limit }, query.Cancellation);
                ApiAnswer.Link(context, page.Next);
                return page;
            },
            filter.IsOfMinute);
    }

    private async Task CountAsync(ApiQuery query, HttpContext context)
    {
        var (filter, wanted) = await ReadAsync(query, context);
        await answers.StoredAsync(context, Count, () => findings.CountAsync(wanted, query.Cancellation), filter.IsOfMinute);
    }

    private async Task<(FindingFilter Filter, FindingQuery Query)> ReadAsync(ApiQuery query, HttpContext context)
    {
        // What there is no parameter for was refused before.
        var asked = new QueryReader(context.Request.Query, [.. context.Request.Query.Keys]);
        var known = await policies.ForAsync(asked, query.Cancellation);
        var filter = FindingFilter.Read(asked, known, []);
        return filter.Problem is { } problem ? throw new ApiProblemException(problem) : (filter, filter.ToQuery(known, time.GetUtcNow()));
    }

    private async Task FindAsync(ApiQuery query, HttpContext context) =>
        await answers.StoredAsync(context, FindingRowShape.Detail, async () =>
            await findings.FindAsync(query.Path("account"), query.Path("id"), query.Cancellation) ?? throw ApiProblemException.NotFound("there is no finding of this id in this account; /api/v1/findings lists them"));
}
