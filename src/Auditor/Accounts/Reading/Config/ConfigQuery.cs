using System.Collections.Immutable;

namespace Auditor.Accounts.Reading.Config;

/// <summary>A query in the language of AWS Config for all items of some types.</summary>
/// <param name="Types">The types, as AWS Config names them.</param>
/// <param name="Account">The account of an aggregator, or null for the one that is asked.</param>
internal sealed record ConfigQuery(ImmutableArray<string> Types, string? Account)
{
    private const int Longest = 4096;

    private const string Fields =
        "accountId, awsRegion, resourceId, resourceName, resourceType, arn, tags, configuration, supplementaryConfiguration, configurationItemCaptureTime, configurationItemStatus";

    /// <summary>What is sent.</summary>
    public string Expression
    {
        get
        {
            var types = Types is [var only] ? $"= '{only}'" : $"IN ({string.Join(", ", Types.Select(type => $"'{type}'"))})";
            return $"SELECT {Fields} WHERE resourceType {types}{(Account is null ? "" : $" AND accountId = '{Account}'")}";
        }
    }

    /// <summary>As few queries as there can be, each as long as it may be.</summary>
    public static IEnumerable<ConfigQuery> Of(IEnumerable<string> types, string? account)
    {
        var query = new ConfigQuery([], account);
        foreach (var type in types.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var longer = query with { Types = query.Types.Add(type) };
            if (longer.Expression.Length <= Longest)
            {
                query = longer;
                continue;
            }

            yield return query;
            query = new([type], account);
        }

        if (!query.Types.IsEmpty)
        {
            yield return query;
        }
    }

    /// <summary>A query for each of the types.</summary>
    public IEnumerable<ConfigQuery> Singly() => Types.Select(type => this with { Types = [type] });
}
