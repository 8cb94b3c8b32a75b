namespace Auditor.Drift.Equivalences;

/// <summary>Keys of KMS, by id, ARN, alias or the ARN of an alias.</summary>
internal static class KmsKeys
{
    private const string Alias = "alias/";
    private const string Key = "key/";

    /// <summary>Whether two texts name one key; null where only KMS knows, because one names it by an alias.</summary>
    public static bool? AreSame(string expected, string actual, ComparisonContext context)
    {
        var (isAlias, name) = Parse(expected);
        var (isAliasToo, nameToo) = Parse(actual);
        if (isAlias != isAliasToo)
        {
            return null;
        }

        return name == nameToo && IsHere(expected, actual, context);
    }

    /// <summary>The id or alias alone.</summary>
    public static string Name(string text) => Parse(text).Name;

    // An id, and an alias without an ARN, is of this account and region.
    private static bool IsHere(string expected, string actual, ComparisonContext context) => (Arns.Is(expected), Arns.Is(actual)) switch
    {
        (true, true) => expected == actual,
        (true, false) => Arns.Names(expected, actual, context),
        (false, true) => Arns.Names(actual, expected, context),
        _ => true,
    };

    private static (bool IsAlias, string Name) Parse(string text)
    {
        var resource = Arns.Is(text) ? text.Split(':', 6)[5] : text;
        return resource.StartsWith(Alias, StringComparison.Ordinal) ? (true, resource)
            : (false, resource.StartsWith(Key, StringComparison.Ordinal) ? resource[Key.Length..] : resource);
    }
}
