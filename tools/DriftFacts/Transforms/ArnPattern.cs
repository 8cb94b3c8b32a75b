namespace Tools.DriftFacts.Transforms;

/// <summary>
/// A pattern of an ARN before what was given. Schemas write partition, region and account in a dozen ways, some of them wrong; what is meant is the service and
/// the beginning of the resource.
/// </summary>
/// <param name="Service">The service.</param>
/// <param name="Resource">The resource up to what was given: <c>key/</c>.</param>
internal sealed record ArnPattern(string Service, string Resource)
{
    private const string AnyKey = "[a-zA-Z0-9-]+";

    /// <summary>The pattern, or null where it is none of an ARN.</summary>
    public static ArnPattern? Read(string pattern)
    {
        // A colon or slash may be in brackets, counted as one, or escaped.
        var plain = pattern.Replace("[:]{1}", ":", StringComparison.Ordinal).Replace("[:]", ":", StringComparison.Ordinal)
            .Replace("/{1}", "/", StringComparison.Ordinal).Replace("\\/", "/", StringComparison.Ordinal).TrimStart('^');

        // A pattern of a whole ARN ends in any id: then what was given stands there. That any other key would do too cannot be meant.
        plain = plain.EndsWith(AnyKey, StringComparison.Ordinal) ? plain[..^AnyKey.Length] : plain;
        return Whole(plain).Split(':', 6) is ["arn", _, var service, _, _, var resource] && IsPlain(service) && IsPlain(resource.Replace("/", string.Empty, StringComparison.Ordinal).TrimEnd(':'))
            ? new(service, resource)
            : null;
    }

    // "((arn:…:function)|(…:function)):" is of a whole ARN or of its end; no service answers the end alone.
    private static string Whole(string pattern) =>
        pattern.StartsWith("((", StringComparison.Ordinal) && pattern.IndexOf(")|(", StringComparison.Ordinal) is > 0 and var end && pattern.LastIndexOf("))", StringComparison.Ordinal) is > 0 and var rest
            ? pattern[2..end] + pattern[(rest + 2)..]
            : pattern;

    private static bool IsPlain(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-');
}
