using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Auditor.Accounts.Reads;

namespace Auditor.Drift.Comparing;

/// <summary>The properties of a type that no call answers.</summary>
internal sealed class UnreadProperties
{
    private static readonly ConditionalWeakTable<TypeRead, UnreadProperties> ByRead = [];
    private static readonly UnreadProperties None = new(null);

    private readonly TypeRead? _read;
    private readonly ImmutableArray<KeyValuePair<string, string>> _reasons;

    private UnreadProperties(TypeRead? read)
    {
        _read = read;
        _reasons = read is null ? [] : [.. read.Unreadable.SelectMany(pair => Paths(pair.Key).Select(path => KeyValuePair.Create(path, pair.Value)))];
    }

    public static UnreadProperties Of(TypeRead? read) => read is null ? None : ByRead.GetValue(read, of => new(of));

    /// <summary>Why accounts do not tell a property, as a clause; null where they do, or nothing is known.</summary>
    public string? Reason(Place place)
    {
        var pattern = place.Pattern;
        foreach (var (path, reason) in _reasons)
        {
            if (pattern.StartsWith(path, StringComparison.Ordinal) && (pattern.Length == path.Length || pattern[path.Length] == '/'))
            {
                return $"it is not read from accounts ({reason})";
            }
        }

        return _read is { Mapping.Shape.Properties: var known } && !known.ContainsKey(pattern.Split('/')[0]) ? "it is not read from accounts" : null;
    }

    /// <summary>Whether it is no property of CloudFormation's, which is read for policies alone.</summary>
    public bool IsLiveOnly(Place place) => _read is { Mapping.Shape.LiveOnly: { Count: > 0 } names } && names.Contains(place.Pattern);

    // "DistributionConfig.CNAMEs, S3Origin": what follows may be meant beside the first.
    private static IEnumerable<string> Paths(string key)
    {
        var names = key.Split(',', StringSplitOptions.TrimEntries).Select(name => name.Replace("[]", "/*", StringComparison.Ordinal).Replace('.', '/')).ToList();
        var parent = names[0].LastIndexOf('/') is >= 0 and var end ? names[0][..(end + 1)] : "";
        return names.Concat(names.Skip(1).Where(_ => parent.Length > 0).Select(name => parent + name));
    }
}
