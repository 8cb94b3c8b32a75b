using Auditor.Hosting.Storage.Findings;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Counts what is open or waived of a target.</summary>
internal sealed class PostureCounts
{
    private readonly Dictionary<(string Environment, string Rule, int Severity, string Outcome, FindingState State), long> _counts = [];
    private readonly Dictionary<(string Region, string Type, FindingState State), long> _places = [];

    public void Add(PreparedEntry prepared)
    {
        var (entry, resource) = (prepared.Entry, prepared.Entry.Resource);
        Add(resource.Environment ?? "", entry.Rule, (int)entry.Severity, prepared.Outcome, prepared.State, resource.Region ?? "", resource.Type);
    }

    public void Add(KnownFinding known) => Add(known.Environment, known.Rule, known.Severity, known.Outcome, known.State, known.Region, known.Type);

    /// <summary>Replaces what the store has of the target.</summary>
    public async Task WriteAsync(RecordingContext context, CancellationToken cancellation)
    {
        await context.WriteAsync("DELETE FROM posture WHERE account = @account", ["account"], [[context.Account]], cancellation);
        await context.WriteAsync("DELETE FROM posture_totals WHERE account = @account", ["account"], [[context.Account]], cancellation);
        await context.WriteAsync("DELETE FROM posture_places WHERE account = @account", ["account"], [[context.Account]], cancellation);
        await context.InsertAsync(
            "posture",
            ["account", "environment", "rule", "severity", "outcome", "state", "count"],
            _counts.Select(one => new object?[] { context.Account, one.Key.Environment, one.Key.Rule, (long)one.Key.Severity, one.Key.Outcome, (long)one.Key.State, one.Value }),
            cancellation);
        await context.InsertAsync(
            "posture_totals",
            ["account", "environment", "severity", "outcome", "state", "count"],
            _counts.GroupBy(one => (one.Key.Environment, one.Key.Severity, one.Key.Outcome, one.Key.State))
                .Select(group => new object?[] { context.Account, group.Key.Environment, (long)group.Key.Severity, group.Key.Outcome, (long)group.Key.State, group.Sum(one => one.Value) }),
            cancellation);
        await context.InsertAsync(
            "posture_places",
            ["account", "region", "type", "state", "count"],
            _places.Select(one => new object?[] { context.Account, one.Key.Region, one.Key.Type, (long)one.Key.State, one.Value }),
            cancellation);
    }

    private void Add(string environment, string rule, int severity, string outcome, FindingState state, string region, string type)
    {
        var key = (environment, rule, severity, outcome, state);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        var place = (region, type, state);
        _places[place] = _places.GetValueOrDefault(place) + 1;
    }
}
