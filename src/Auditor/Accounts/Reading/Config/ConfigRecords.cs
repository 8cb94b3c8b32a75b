using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Reading.Config;

/// <summary>Asks AWS Config for what it has of an account: that of each region, or an aggregator for all regions at once.</summary>
/// <param name="answers">Who asks in the account.</param>
/// <param name="client">The same, without sharing: items are not asked for twice.</param>
/// <param name="plan">What is read.</param>
/// <param name="regions">Where.</param>
/// <param name="trust">What is taken from it.</param>
internal sealed class ConfigRecords(SharedAnswers answers, IAwsClient client, ReadPlan plan, RegionSet regions, ConfigTrust trust)
{
    // IAM's items name no region.
    private const string Global = "global";

    private readonly ConfigHomes _homes = new(regions);

    /// <summary>Reads it.</summary>
    /// <param name="planned">The reads that it is for.</param>
    /// <param name="aggregator">The aggregator, or null.</param>
    /// <param name="cancellation">Stops between two calls and within one.</param>
    public async Task<ConfigReader> ReadAsync(IReadOnlyCollection<PlannedRead> planned, AggregatorSource? aggregator, CancellationToken cancellation)
    {
        ImmutableArray<PlannedRead> told = [.. planned.Where(trust.Takes)];
        return new(regions, aggregator is null ? await OfRegionsAsync(told, cancellation) : await OfAggregatorAsync(told, aggregator, cancellation), trust);
    }

    private async Task<IReadOnlyDictionary<string, RegionRecords>> OfRegionsAsync(ImmutableArray<PlannedRead> told, CancellationToken cancellation)
    {
        var recorders = await RecordersAsync(cancellation);
        var wanted = told.SelectMany(read => Sources(read).SelectMany(type => _homes.Of(read, type, region => recorders[region]).Select(region => (Region: region, Type: type))))
            .Where(one => recorders[one.Region].WhyNot(one.Type) is null)
            .ToLookup(one => one.Region, one => one.Type, StringComparer.Ordinal);
        var select = new ConfigSelect(client, plan.Table, client.Account, aggregator: null);
        var records = new ConcurrentDictionary<string, RegionRecords>(StringComparer.Ordinal);
        await Task.WhenAll(_homes.All.Select(async region => records[region] = new(recorders[region], await select.AskAsync(wanted[region], region, cancellation))));
        return records;
    }

    private async Task<IReadOnlyDictionary<string, RegionRecords>> OfAggregatorAsync(ImmutableArray<PlannedRead> told, AggregatorSource aggregator, CancellationToken cancellation)
    {
        var types = told.SelectMany(Sources).Append(RecorderReader.Type).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var select = new ConfigSelect(aggregator.Caller, plan.Table, client.Account, aggregator.Name);
        var rows = await select.AskAsync(types, aggregator.Region, cancellation);
        var recorders = aggregator.HasRole ? await RecordersAsync(cancellation) : _homes.All.ToFrozenDictionary(region => region, region => Recorder(rows, aggregator, region), StringComparer.Ordinal);
        var records = _homes.All.ToFrozenDictionary(region => region, region => new RegionRecords(recorders[region], new()), StringComparer.Ordinal);
        foreach (var type in types)
        {
            // Every region that records them has the same ones.
            var home = _homes.All.FirstOrDefault(region => recorders[region].WhyNot(type) is null) ?? regions.Global;
            foreach (var group in rows.Of(type).GroupBy(item => item.Region is Global ? home : item.Region ?? "", StringComparer.Ordinal).Where(group => records.ContainsKey(group.Key)))
            {
                records[group.Key].Rows.Set(type, [.. group.OrderByDescending(item => item.Captured).DistinctBy(item => item.Id, StringComparer.Ordinal)]);
            }

            foreach (var region in _homes.All.Where(_ => rows.Problem(type) is not null))
            {
                records[region].Rows.Fail(type, rows.Problem(type)!);
            }
        }

        return records;
    }

    private async Task<IReadOnlyDictionary<string, RecorderState>> RecordersAsync(CancellationToken cancellation)
    {
        var reader = new RecorderReader(answers, plan.Table);
        var states = await Task.WhenAll(_homes.All.Select(async region => KeyValuePair.Create(region, await reader.ReadAsync(region, cancellation))));
        return states.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // AWS Config records its own recorders, so that an aggregator tells what the account's regions record.
    private RecorderState Recorder(RecordedRows rows, AggregatorSource aggregator, string region) =>
        rows.Of(RecorderReader.Type).FirstOrDefault(item => item.Region == region && item.Configuration is not null) is { Configuration: { } recorder }
            ? RecorderState.Of(region, recorder, status: null)
            : RecorderState.None(region, $"the aggregator {aggregator.Name} has no recorder of {client.Account}/{region}, so that what is missing there cannot be told from what is not recorded");

    private static IEnumerable<string> Sources(PlannedRead read) => read.Type.Config!.Sources.Select(source => source.ResourceType);
}
