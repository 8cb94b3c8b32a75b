using System.Globalization;
using System.IO.Enumeration;
using System.Text;
using Auditor.Drift.Comparing;
using Policies.Model;

namespace Auditor.Drift.Equivalences;

/// <summary>Compares texts as a row says.</summary>
internal static class RowMeaning
{
    private const string Https = "https://";

    /// <summary>Whether a row says that two different texts mean the same; null where only AWS knows.</summary>
    public static bool? IsSame(Equivalence row, string expected, string actual, Surroundings around, ComparisonContext context) => row.Verb switch
    {
        EquivalenceVerb.KmsKey => KmsKeys.AreSame(expected, actual, context),
        EquivalenceVerb.Version => Versions.IsOneOf(actual, expected) || (IsUpgraded(row, around) && Versions.IsMinorUpgrade(expected, actual, around.Text("Engine") ?? "")),
        EquivalenceVerb.Resolves => FileSystemName.MatchesSimpleExpression(((ScalarNode)row.Value!).Text, expected) && (row.By is null || FileSystemName.MatchesSimpleExpression(row.By, actual)),
        EquivalenceVerb.Base64 => IsEncoded(expected, actual) || IsEncoded(actual, expected),
        EquivalenceVerb.Grows => IsWithin(expected, actual, around.Text(row.By!)),
        _ => Canonical(row, expected) is { } canonical && canonical == Canonical(row, actual),
    };

    /// <summary>One spelling for all that mean the same by the row; null where it cannot be told from the text alone.</summary>
    public static string? Canonical(Equivalence row, string text) => row.Verb switch
    {
        EquivalenceVerb.Case => text.ToUpperInvariant(),
        EquivalenceVerb.Dns => DnsNames.Canonical(text),
        EquivalenceVerb.Cidr => Cidrs.Canonical(text),
        EquivalenceVerb.Synonyms => ((MapNode)row.Value!)[text.ToLowerInvariant()] is ScalarNode common ? common.Text : text.ToLowerInvariant(),
        EquivalenceVerb.Duration => Durations.Seconds(text)?.ToString(CultureInfo.InvariantCulture),
        EquivalenceVerb.Time => Durations.Ticks(text)?.ToString(CultureInfo.InvariantCulture),
        EquivalenceVerb.Number => Scalars.Number(text)?.ToString(CultureInfo.InvariantCulture),
        EquivalenceVerb.KmsKey => KmsKeys.Name(text),
        EquivalenceVerb.Words => Words(row, text),
        EquivalenceVerb.Url => (text.StartsWith(Https, StringComparison.OrdinalIgnoreCase) ? text[Https.Length..] : text).TrimEnd('/'),
        _ => null,
    };

    private static bool IsUpgraded(Equivalence row, Surroundings around) => row.By is not null && !string.Equals(around.Text(row.By), "false", StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(string expected, string actual, string? most) =>
        Scalars.Number(expected) is { } low && Scalars.Number(actual) is { } value && most is not null && Scalars.Number(most) is { } high && low <= value && value <= high;

    private static bool IsEncoded(string plain, string encoded) =>
        string.Equals(Convert.ToBase64String(Encoding.UTF8.GetBytes(plain)), encoded.Trim(), StringComparison.Ordinal);

    private static string Words(Equivalence row, string text)
    {
        var silent = row.Value is ListNode list ? list.Items.OfType<ScalarNode>().Select(word => word.Text).ToHashSet(StringComparer.Ordinal) : [];
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !silent.Contains(word)).Order(StringComparer.Ordinal));
    }
}
