using System.Collections.Immutable;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading.Config;
using Auditor.Configuration;
using Auditor.Drift;

namespace Auditor.Accounts.Reading;

/// <summary>Reads an account: its stacks, and the resources of every type of the plan in every region, global ones once.</summary>
/// <param name="client">Who asks.</param>
/// <param name="plan">What to ask for.</param>
/// <param name="environmentOf">The environment of a stack, or of a resource that no stack manages.</param>
internal sealed class AccountReader(IAwsClient client, ReadPlan plan, Func<EnvironmentTarget, string?> environmentOf)
{
    // Why a call is not made that would only confirm what was asked for.
    private const string ConfigAlone = "only AWS Config is read";

    /// <summary>Where the resources are read.</summary>
    public ReadSource Source { get; init; } = ReadSource.Api;

    /// <summary>The aggregator that is read in place of the account's own AWS Config, or null.</summary>
    public AggregatorSource? Aggregator { get; init; }

    /// <summary>What of the stacks is compared with what they made; null where nothing is.</summary>
    public DriftScope? Drift { get; init; }

    /// <summary>Reads the account.</summary>
    /// <param name="regions">The regions, and where global services are asked.</param>
    /// <param name="progress">Told how many reads are done, and of how many.</param>
    /// <param name="cancellation">Stops between two calls and within one.</param>
    public async Task<AccountReading> ReadAsync(RegionSet regions, Action<int, int>? progress, CancellationToken cancellation)
    {
        var asked = Source is ReadSource.Config ? new LimitedClient(client.Account, client, ConfigAlone) : client;
        var links = new StackLinks();
        var stacks = ReadStacksAsync(asked, regions, links, cancellation);

        // What is read to be compared is known only when the stacks are.
        var plans = Drift is null || !Drift.Against.HasFlag(DriftAgainst.Deployed) ? plan : plan.ForStacks((await stacks).SelectMany(region => region.Reading.Stacks).Where(stack => Drift.Includes(stack.Name)).SelectMany(stack => stack.Members).Select(member => member.Type));
        var answers = new SharedAnswers(asked);
        var reader = new ServiceReader(answers, regions, plans.Wants);
        var planned = plans.Of(regions).ToImmutableArray();
        var members = Drift is null ? null : (await stacks).SelectMany(region => region.Reading.Stacks).SelectMany(stack => stack.Members).ToLookup(member => (member.Type, member.Origin.Region), member => member.PhysicalId);
        var trust = new ConfigTrust(IsAlone: Source is ReadSource.Config || Aggregator is { HasRole: false }, plans.IsOpen);
        var config = Source is ReadSource.Api ? null : await new ConfigRecords(answers, asked, plans, regions, trust).ReadAsync(planned, Aggregator, cancellation);
        var done = 0;
        var readings = await Task.WhenAll(planned.Select(async read =>
        {
            var ids = read.Type.IsFoundById && members is not null ? members[(read.Type.Type, read.Region)] : [];
            var reading = await ReadAsync(read, ids, reader, config, cancellation);
            progress?.Invoke(Interlocked.Increment(ref done), planned.Length);
            return reading;
        }));
        return new LiveGraph(client.Account, regions, plan.Table, links, environmentOf).Make(planned.Zip(readings), plans.NotReadable, plans.NotAsked, await stacks, Drift is not null);
    }

    private async Task<IReadOnlyList<(string Region, StackReading Reading)>> ReadStacksAsync(IAwsClient asked, RegionSet regions, StackLinks links, CancellationToken cancellation)
    {
        var reader = new StackReader(asked, plan.Table, environmentOf)
        {
            Recorded = Source is ReadSource.Api ? null : RecordedStacks(asked),
            IsWanted = Drift is { Stacks.IsEmpty: false } ? Drift.Includes : null,
            NeedsOriginal = Drift is { Assembly: { } assembly } && Drift.Against.HasFlag(DriftAgainst.Synthesized) ? assembly.HasMacros : null,
        };
        return await Task.WhenAll(regions.All.Select(async region => (region, await reader.ReadAsync(region, links, cancellation))));
    }

    private RecordedStacks RecordedStacks(IAwsClient asked) =>
        new(new(Aggregator?.Caller ?? asked, plan.Table, client.Account, Aggregator?.Name), Aggregator?.Region, client.Account, environmentOf);

    private static async Task<TypeReading> ReadAsync(PlannedRead read, IEnumerable<string> ids, ServiceReader service, ConfigReader? config, CancellationToken cancellation) => config?.Read(read) switch
    {
        { Reading: { } told } => await service.CompleteAsync(read, told, cancellation),
        var other => await service.ReadAsync(read, ids, cancellation) with { Note = other?.Note },
    };
}
