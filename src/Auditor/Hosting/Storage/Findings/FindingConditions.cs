using System.Buffers;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Recording;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>The conditions of a query for findings.</summary>
internal static class FindingConditions
{
    private const int LongestText = 200;
    private const int Gram = 3;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The conditions for findings of one state.</summary>
    public static Conditions Of(FindingQuery query, FindingState state, Database database)
    {
        var conditions = new Conditions()
            .Add("f.state = @state", "state", (int)state)
            .In("f.outcome", query.Outcomes)
            .In("f.rule", query.Policies)
            .In("f.account", query.Accounts)
            .In("f.environment", query.Environments)
            .In("f.region", query.Regions)
            .In("f.type", query.Types)
            .Add("f.resource = @resource", "resource", query.Resource)
            .Add("f.opened_at >= @since", "since", query.Since?.ToUnixTimeMilliseconds())
            .Add("f.resolved_at >= @resolved", "resolved", query.ResolvedSince?.ToUnixTimeMilliseconds())
            .Add("f.account NOT IN (SELECT account FROM targets WHERE active = 0)");
        if (query.Severities.Length > 0)
        {
            // Bounds, too: with them the index is entered where the first one stands.
            conditions.In("f.severity", [.. query.Severities.Select(severity => (int)severity)])
                .Add("f.rank >= @first", "first", query.Severities.Min(severity => FindingRank.Of(severity).First))
                .Add("f.rank <= @last", "last", query.Severities.Max(severity => FindingRank.Of(severity).Last));
        }

        return query.Text?.Trim() is { Length: > 0 } text ? AddText(conditions, text, database) : conditions;
    }

    private static Conditions AddText(Conditions conditions, string given, Database database)
    {
        var text = (given.Length > LongestText ? given[..LongestText] : given).ToLowerInvariant().Replace("\0", "", StringComparison.Ordinal);
        if (text.StartsWith("1-", StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExcept(Hexadecimal) < 0)
        {
            return conditions.Add("f.id >= @id", "id", text).Add("f.id < @afterId", "afterId", $"{text}g");
        }

        var grams = string.Join(" AND ", Grams(text).Distinct(StringComparer.Ordinal).Select(gram => $"\"{gram.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        conditions.Parameters.Add("pattern", $"%{escaped}%");
        conditions.Parameters.Add("grams", grams);
        return conditions.Add(database.Contains(text));
    }

    // Characters, not halves of them: as SQLite counts.
    private static IEnumerable<string> Grams(string text)
    {
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return Enumerable.Range(0, Math.Max(0, runes.Length - Gram + 1)).Select(start => string.Concat(runes[start..(start + Gram)]));
    }
}
