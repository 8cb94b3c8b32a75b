using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>
/// Reads a <c>Condition</c>: tests that must all hold. Source: IAM user guide, "IAM JSON policy elements: Condition" (names of keys are not case-sensitive,
/// values are) and "Condition operators" (<c>ArnEquals</c> and <c>ArnLike</c> behave identically, an address without a prefix is of /32).
/// </summary>
internal static class PolicyConditions
{
    private const string IfExists = "ifexists";

    /// <summary>The tests; null where a part that tells which there are is not known.</summary>
    public static IEnumerable<PolicyPart>? Read(MapNode condition, PolicyDialect dialect)
    {
        var parts = new List<PolicyPart>();
        foreach (var test in condition.Entries)
        {
            var name = Spell(test.Key);
            if (test.Value is not MapNode keys)
            {
                _ = PolicyText.Of(test.Value, dialect.IsOfTemplates, out var isKnown);
                if (!isKnown)
                {
                    return null;
                }

                // No test that AWS accepts, and another than one that it does.
                parts.Add(new(name, test.Key, PolicyValues.Of(test.Value, text => text, dialect.IsOfTemplates)));
                continue;
            }

            parts.AddRange(keys.Entries.Select(key => new PolicyPart(
                $"{name}\u0002{key.Key.ToLowerInvariant()}",
                $"{test.Key}\u0002{key.Key}",
                PolicyValues.Of(key.Value, text => SpellValue(name, text), dialect.IsOfTemplates))));
        }

        return Number(parts);
    }

    // Two tests of one operator and key, as ArnEquals and ArnLike may be, must both hold: they are not one with the values of both.
    private static IEnumerable<PolicyPart> Number(List<PolicyPart> parts) => parts
        .GroupBy(part => part.Key, StringComparer.Ordinal)
        .SelectMany(tests => tests
            .DistinctBy(test => test.Values.Key, StringComparer.Ordinal)
            .OrderBy(test => test.Values.Key, StringComparer.Ordinal)
            .Select((test, index) => index == 0 ? test : test with { Key = string.Create(CultureInfo.InvariantCulture, $"{test.Key}\u0002{index}") }));

    private static string Spell(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.Replace("arnequals", "arnlike", StringComparison.Ordinal).Replace("arnnotequals", "arnnotlike", StringComparison.Ordinal);
    }

    private static string SpellValue(string name, string text)
    {
        var kind = name.AsSpan(name.IndexOf(':', StringComparison.Ordinal) + 1);
        kind = kind.EndsWith(IfExists, StringComparison.Ordinal) ? kind[..^IfExists.Length] : kind;
        return kind switch
        {
            "bool" or "null" => text.ToLowerInvariant(),
            "ipaddress" or "notipaddress" => SpellAddress(text),
            _ when kind.StartsWith("numeric", StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number.ToString("G29", CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    private static string SpellAddress(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily is AddressFamily.InterNetwork && address.ToString() == text ? $"{text}/32" : text;
}
