using System.Collections.Frozen;

namespace FakeAws.Requests;

/// <summary>The operations of the services that speak by method and path.</summary>
internal static class RestOperations
{
    private static readonly FrozenDictionary<string, RestOperation[]> ByService = Load();

    public static RestOperation? Find(string service, string method, string[] segments, IReadOnlyDictionary<string, string> query)
    {
        RestOperation? best = null;
        var bestFit = -1;
        foreach (var operation in ByService.GetValueOrDefault(service, []))
        {
            var fit = operation.Fit(method, segments, query);
            if (fit > bestFit)
            {
                (best, bestFit) = (operation, fit);
            }
        }

        return best;
    }

    private static FrozenDictionary<string, RestOperation[]> Load()
    {
        using var stream = typeof(RestOperations).Assembly.GetManifestResourceStream("rest-operations.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .GroupBy(columns => columns[0], columns => RestOperation.Parse(columns[1], columns[2], columns[3]), StringComparer.Ordinal)
            .ToFrozenDictionary(service => service.Key, service => service.ToArray(), StringComparer.Ordinal);
    }
}
