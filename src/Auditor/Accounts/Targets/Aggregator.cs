using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Targets;

/// <summary>What an aggregator of AWS Config gathers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Accounts">The accounts, by number; empty where it gathers the organization.</param>
/// <param name="Regions">The regions; empty where it gathers all.</param>
internal sealed record Aggregator(string Name, ImmutableArray<string> Accounts, ImmutableArray<string> Regions)
{
    private const string Sources = "AccountAggregationSources";

    /// <summary>Finds one by its name.</summary>
    /// <exception cref="AwsCallException">AWS Config does not answer.</exception>
    /// <exception cref="AuditException">There is none of that name.</exception>
    public static async Task<Aggregator> FindAsync(IAwsClient client, ReadTable table, string name, string region, CancellationToken cancellation)
    {
        var all = new List<JsonObject>();
        await foreach (var page in Pages.OfAsync(client, table.Operation("config:DescribeConfigurationAggregators"), [], region, cancellation))
        {
            all.AddRange(Rows(page, "ConfigurationAggregators"));
        }

        if (all.Find(row => NameOf(row) == name) is not { } found)
        {
            var names = all.Select(NameOf).OfType<string>().Order(StringComparer.Ordinal).ToList();
            throw new AuditException(ProblemKind.Configuration, $"there is no aggregator of AWS Config named {name} in {client.Account}/{region}{Suggestion.For(name, names)}; --profile names the credentials of its account and the region it is asked in");
        }

        var sources = Rows(found, Sources).Concat(found["OrganizationAggregationSource"] is JsonObject organization ? [organization] : []).ToList();
        return new(
            name,
            found["OrganizationAggregationSource"] is JsonObject ? [] : Texts(sources, "AccountIds"),
            sources.Any(source => Document.Text(source["AllAwsRegions"]) is "true") ? [] : Texts(sources, "AwsRegions"));
    }

    /// <summary>The accounts of which it has items; those that record nothing are not among them.</summary>
    /// <exception cref="AwsCallException">AWS Config does not answer.</exception>
    public async Task<ImmutableArray<string>> RecordedAccountsAsync(IAwsClient client, ReadTable table, string region, CancellationToken cancellation)
    {
        var accounts = new SortedSet<string>(StringComparer.Ordinal);
        var arguments = new JsonObject { ["ConfigurationAggregatorName"] = Name, ["Expression"] = "SELECT accountId, COUNT(*) GROUP BY accountId" };
        await foreach (var page in Pages.OfAsync(client, table.Operation("config:SelectAggregateResourceConfig"), arguments, region, cancellation))
        {
            accounts.UnionWith((page["Results"] as JsonArray ?? [])
                .Select(row => Document.Text(row) is { } text && JsonTree.OfText(text) is JsonObject content ? Document.Text(content["accountId"]) : null)
                .OfType<string>());
        }

        return [.. accounts];
    }

    private static string? NameOf(JsonObject row) => Document.Text(row["ConfigurationAggregatorName"]);

    private static ImmutableArray<string> Texts(IEnumerable<JsonObject> sources, string name) =>
        [.. sources.SelectMany(source => source[name] as JsonArray ?? []).Select(Document.Text).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<JsonObject> Rows(JsonObject page, string name) => (page[name] as JsonArray ?? []).OfType<JsonObject>();
}
