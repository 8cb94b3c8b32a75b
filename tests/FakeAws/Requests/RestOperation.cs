namespace FakeAws.Requests;

/// <summary>One operation of a service whose operations are told by method and path.</summary>
internal sealed record RestOperation(string Method, string[] Segments, string[] Query, string Name)
{
    public static RestOperation Parse(string method, string uri, string name)
    {
        var mark = uri.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? uri : uri[..mark];
        return new RestOperation(method, Split(path), mark < 0 ? [] : uri[(mark + 1)..].Split('&'), name);
    }

    public static string[] Split(string path) => path.Trim('/') is { Length: > 0 } inner ? inner.Split('/') : [];

    /// <summary>How well a request fits: -1 not at all, more for literal segments and telling query parameters.</summary>
    public int Fit(string method, string[] segments, IReadOnlyDictionary<string, string> query)
    {
        var greedy = Segments is [.., var last] && last.EndsWith("+}", StringComparison.Ordinal);
        if (method != Method || (greedy ? segments.Length < Segments.Length : segments.Length != Segments.Length))
        {
            return -1;
        }

        var fit = 0;
        for (var index = 0; index < Segments.Length; index++)
        {
            if (Segments[index].StartsWith('{'))
            {
                continue;
            }

            if (Segments[index] != segments[index])
            {
                return -1;
            }

            fit += 10;
        }

        foreach (var pair in Query)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (!query.TryGetValue(equals < 0 ? pair : pair[..equals], out var value) || (equals >= 0 && value != pair[(equals + 1)..]))
            {
                return -1;
            }

            fit++;
        }

        return fit;
    }

    public IEnumerable<KeyValuePair<string, string>> PathParameters(string[] segments)
    {
        for (var index = 0; index < Segments.Length; index++)
        {
            if (Segments[index] is ['{', .. var name, '}'])
            {
                yield return name.EndsWith('+')
                    ? new(name[..^1], Uri.UnescapeDataString(string.Join('/', segments[index..])))
                    : new(name, Uri.UnescapeDataString(segments[index]));
            }
        }
    }
}
