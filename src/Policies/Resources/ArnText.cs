using System.Text.RegularExpressions;
using Policies.Model;

namespace Policies.Resources;

/// <summary>What the text of an ARN tells before it is followed.</summary>
internal static partial class ArnText
{
    /// <summary>The service that an ARN names, whatever of its other parts is not known; null for anything but an ARN.</summary>
    public static string? ServiceOf(Value<string> arn) =>
        arn.Property.Node is ScalarNode or CompositeNode && Placeholder.Replace(NodeText.Symbol(arn.Property.Node), "").Split(':') is ["arn", _, var service, ..] ? service : null;

    /// <summary>Whether a value may be an ARN of a service, as far as its text can be seen; a relation to a type passes over the ARNs of others.</summary>
    public static bool MayBeOf(this Value<string> arn, string service) => ServiceOf(arn) is not { } owner || owner == service;

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Placeholder { get; }
}
