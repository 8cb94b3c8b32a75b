using System.Collections.Immutable;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reads;
using Auditor.Auditing;

namespace Auditor.Drift.Inventory.Trail;

/// <summary>
/// Asks CloudTrail who made the live resources that no stack manages: by the names of the events that make resources of their types, because what names a
/// single role or key is for the most part who used it. CloudTrail tells of the last 90 days.
/// </summary>
/// <param name="client">Who asks.</param>
/// <param name="table">Which events make what.</param>
/// <param name="global">The region in which calls to global services are recorded.</param>
internal sealed class CreationTrail(IAwsClient client, ReadTable table, string global)
{
    /// <summary>The call that it makes.</summary>
    public const string Call = "cloudtrail:LookupEvents";

    /// <summary>What the coverage calls what it reads.</summary>
    public const string Type = "AWS::CloudTrail::Event";

    /// <summary>The comparison with who made what, and what of that is not known and why, once for each region.</summary>
    public async Task<(AccountComparison Comparison, ImmutableArray<CoverageEntry> Coverage)> AskAsync(AccountComparison comparison, CancellationToken cancellation)
    {
        var wanted = comparison.Differences.Where(difference => difference.Kind is DifferenceKind.Unmanaged).ToLookup(difference => difference.Resource.Origin.Region ?? global, StringComparer.Ordinal);
        var searches = await Task.WhenAll(wanted.OrderBy(region => region.Key, StringComparer.Ordinal).Select(region => SearchAsync(region.Key, [.. region], cancellation)));
        var makers = searches.SelectMany(search => search.Makers).ToDictionary(ReferenceEqualityComparer.Instance);
        return (
            comparison with { Differences = [.. comparison.Differences.Select(difference => makers.TryGetValue(difference, out var maker) ? difference with { MadeBy = maker } : difference)] },
            [.. searches.Select(search => new CoverageEntry($"{client.Account}/{search.Region}", Type, "api", search.Makers.Count, null) { Note = search.Note })]);
    }

    private async Task<CreationSearch> SearchAsync(string region, ImmutableArray<FoundDifference> wanted, CancellationToken cancellation)
    {
        var search = new CreationSearch(client, table, region);
        await search.RunAsync(wanted, cancellation);
        return search;
    }
}
