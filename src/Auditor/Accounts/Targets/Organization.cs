using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Targets;

/// <summary>The accounts of an organization, or of one of its units with those nested in it. Only its management account and delegated administrators may ask.</summary>
internal sealed class Organization(IAwsClient client, ReadTable table, string region)
{
    private const string All = "organizations:ListAccounts";
    private const string OfParent = "organizations:ListAccountsForParent";
    private const string Units = "organizations:ListOrganizationalUnitsForParent";

    /// <summary>The calls that it makes for a unit, or for the whole organization.</summary>
    public static ImmutableArray<string> Calls(string? unit) => unit is null ? [All] : [OfParent, Units];

    /// <summary>The accounts, each once, by number.</summary>
    /// <param name="unit">A root or unit, or null for the whole organization.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <exception cref="AwsCallException">Organizations does not answer.</exception>
    public async Task<ImmutableArray<OrganizationAccount>> AccountsAsync(string? unit, CancellationToken cancellation)
    {
        var accounts = unit is null ? await AccountsAsync(All, [], cancellation) : await WithinAsync(unit, cancellation);
        return [.. accounts.DistinctBy(account => account.Number, StringComparer.Ordinal).OrderBy(account => account.Number, StringComparer.Ordinal)];
    }

    private async Task<List<OrganizationAccount>> WithinAsync(string unit, CancellationToken cancellation)
    {
        var found = new List<OrganizationAccount>();
        var (units, seen) = (new Queue<string>([unit]), new HashSet<string>(StringComparer.Ordinal) { unit });
        while (units.TryDequeue(out var parent))
        {
            found.AddRange(await AccountsAsync(OfParent, new() { ["ParentId"] = parent }, cancellation));
            await foreach (var page in Pages.OfAsync(client, table.Operation(Units), new() { ["ParentId"] = parent }, region, cancellation))
            {
                foreach (var nested in Rows(page, "OrganizationalUnits").Select(row => (string?)row["Id"]).OfType<string>().Where(seen.Add))
                {
                    units.Enqueue(nested);
                }
            }
        }

        return found;
    }

    private async Task<List<OrganizationAccount>> AccountsAsync(string call, JsonObject arguments, CancellationToken cancellation)
    {
        var found = new List<OrganizationAccount>();
        await foreach (var page in Pages.OfAsync(client, table.Operation(call), arguments, region, cancellation))
        {
            found.AddRange(Rows(page, "Accounts")
                .Where(row => row["Id"] is JsonValue)
                .Select(row => new OrganizationAccount(row["Id"]!.ToString(), (string?)row["Name"] ?? "", (string?)row["State"] ?? (string?)row["Status"] ?? "ACTIVE")));
        }

        return found;
    }

    private static IEnumerable<JsonObject> Rows(JsonObject page, string name) => (page[name] as JsonArray ?? []).OfType<JsonObject>();
}
