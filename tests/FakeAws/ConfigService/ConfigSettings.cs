using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FakeAws.ConfigService;

/// <summary>What AWS Config is set to do; a test adds to it.</summary>
public sealed class ConfigSettings
{
    private ImmutableArray<ConfigRecorder> _recorders = [];
    private ImmutableArray<ConfigAggregator> _aggregators = [];

    /// <summary>Changes each item before it is answered, or leaves it out by null: for a record that lags behind or lacks a member.</summary>
    public Func<JsonObject, JsonObject?> Change { get; set; } = item => item;

    internal ImmutableArray<ConfigRecorder> Recorders => _recorders;

    internal ImmutableArray<ConfigAggregator> Aggregators => _aggregators;

    /// <summary>From now on Config records here; a second recorder of the same account and region takes the first one's place.</summary>
    public void Add(ConfigRecorder recorder) => ImmutableInterlocked.Update(
        ref _recorders,
        (present, added) => [.. present.Where(other => (other.Account, other.Region) != (added.Account, added.Region)), added],
        recorder);

    public void Add(ConfigAggregator aggregator) => ImmutableInterlocked.Update(ref _aggregators, (present, added) => present.Add(added), aggregator);

    public void Clear()
    {
        _recorders = [];
        _aggregators = [];
        Change = item => item;
    }
}
