using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using FakeAws.Requests;

namespace FakeAws.Faults;

/// <summary>The rules of one fake AWS; the first that matches a call holds.</summary>
public sealed class FaultRules
{
    private readonly ConcurrentDictionary<uint, int> _attempts = new();
    private ImmutableArray<FaultRule> _rules = [];

    internal bool IsEmpty => _rules.IsEmpty;

    public void Add(params IEnumerable<FaultRule> rules) => ImmutableInterlocked.Update(ref _rules, (present, added) => [.. present, .. added], rules);

    public void Clear()
    {
        _rules = [];
        _attempts.Clear();
    }

    internal Fault? Find(AwsRequest request)
    {
        var rules = _rules;
        if (rules.IsEmpty)
        {
            return null;
        }

        var hash = Hash(request);
        var attempt = _attempts.AddOrUpdate(hash, 0, (_, tried) => tried + 1);
        return rules.FirstOrDefault(rule => rule.Matches(request, attempt, hash))?.Fault;
    }

    /// <summary>The same for every try of one call, whatever its signature and time.</summary>
    private static uint Hash(AwsRequest request)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes($"{request.Account}/{request.Region}/{request.Call}/{request.Target}"))
        {
            hash = (hash ^ value) * 16777619;
        }

        foreach (var value in request.Body.Span)
        {
            hash = (hash ^ value) * 16777619;
        }

        return hash;
    }
}
