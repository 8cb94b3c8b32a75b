using System.Collections.Concurrent;
using FakeAws.Requests;

namespace FakeAws.Calls;

/// <summary>How often each call came.</summary>
public sealed class CallLog
{
    private readonly ConcurrentDictionary<CallKey, int> _counts = new();

    /// <summary>What happens at each call, before it is answered.</summary>
    public Action? Called { get; set; }

    public int Total => _counts.Values.Sum();

    /// <summary>Every call with its count, ordered.</summary>
    public IReadOnlyList<KeyValuePair<CallKey, int>> Counts =>
        [.. _counts.OrderBy(count => count.Key.Call, StringComparer.Ordinal).ThenBy(count => count.Key.Account, StringComparer.Ordinal).ThenBy(count => count.Key.Region, StringComparer.Ordinal)];

    /// <summary>How often a call came: <c>rds:DescribeDBInstances</c>, <c>rds:*</c> or <c>*</c>; in an account and region or in all.</summary>
    public int Count(string call, string? account = null, string? region = null) => _counts
        .Where(count => (call == "*" || count.Key.Call == call || (call.EndsWith(":*", StringComparison.Ordinal) && count.Key.Call.StartsWith(call[..^1], StringComparison.Ordinal)))
            && (account is null || count.Key.Account == account)
            && (region is null || count.Key.Region == region))
        .Sum(count => count.Value);

    public void Clear() => _counts.Clear();

    internal void Add(AwsRequest request) => Add(request.Call, request.Account, request.Region);

    internal void Add(string call, string account, string region)
    {
        _counts.AddOrUpdate(new CallKey(call, account, region), 1, (_, count) => count + 1);
        Called?.Invoke();
    }
}
