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
        return plain.Split(':') is ["arn", _, var service, _, _, var resource] && IsPlain(service) && IsPlain(resource.Replace("/", string.Empty, StringComparison.Ordinal))
            ? new(service, resource)
            : null;
    }

    private static bool IsPlain(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-');
}
