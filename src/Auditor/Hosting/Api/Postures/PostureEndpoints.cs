using Auditor.Hosting.Security;
using Auditor.Hosting.Storage.Postures;
using Auditor.Reporting.Json;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api.Postures;

/// <summary>Calls about where things stand: overview, trend, policies, frameworks.</summary>
internal sealed class PostureEndpoints(HostSettings settings, PostureStore postures, ApiAnswer answers, TimeProvider time) : IApiEndpoints
{
    private const int UsualDays = 30;

    private static readonly string[] Dimensions = ["account", "policy", "environment"];

    private static readonly JsonShape<IReadOnlyList<Auditing.FrameworkResult>> Frameworks = ListShape.Of(ResultShape.Framework, "frameworkList", "The frameworks, by name.");

    public void Map(ApiRoutes routes)
    {
        routes.Read("/overview", new("Tells where things stand, and what is new.") { Answer = PostureShape.Overview }, OverviewAsync).ForReaders();
        routes.Read(
            "/trend",
            new("Tells what was open at the end of each of the last days.")
            {
                Parameters = [ApiParameter.OneOf("by", "What names are names of; accounts without it.", Dimensions), ApiParameter.AnyOf("name", "The accounts, policies or environments to sum up; all without it."), new("days", "How many days to go back; 30 without it.") { IsNumber = true }],
                Answer = PostureShape.Trend,
            },
            TrendAsync).ForReaders();
        routes.Read("/policies", new("Lists the policies that took part or have findings still, and what they came to.") { Answer = PostureShape.Policies }, PoliciesAsync).ForReaders();
        routes.Read("/frameworks", new("Lists the frameworks: each of their controls, and what the policies that support it came to.") { Answer = Frameworks }, FrameworksAsync).ForReaders();
    }

    private async Task OverviewAsync(ApiQuery query, HttpContext context) =>
        await ApiAnswer.HashedAsync(context, PostureShape.Overview, await postures.OverviewAsync(time.GetUtcNow(), query.Cancellation));

    private async Task TrendAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, PostureShape.Trend, () =>
    {
        var dimension = (TrendDimension)Array.IndexOf(Dimensions, query.Text("by") ?? Dimensions[0]);
        return postures.TrendAsync(dimension, query.Several("name"), query.Number("days") ?? UsualDays, time.GetUtcNow(), query.Cancellation);
    });

    private async Task PoliciesAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, PostureShape.Policies, () => postures.PoliciesAsync(query.Cancellation));

    private async Task FrameworksAsync(ApiQuery query, HttpContext context) => await answers.StoredAsync(context, Frameworks, async () => (await postures.FrameworksAsync(settings.Request.Policies.Ids, query.Cancellation)).Frameworks);
}
