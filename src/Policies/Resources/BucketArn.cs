using System.IO.Enumeration;
using Policies.Model;

namespace Policies.Resources;

/// <summary>Whether a statement's resource covers a bucket and its objects, however the ARN is put together.</summary>
/// <param name="Names">The names of the bucket, with <c>${…}</c> for what is not known.</param>
/// <param name="Given">The name that it is given; absent where S3 names it.</param>
internal sealed record BucketArn(IReadOnlyList<string> Names, Node Given)
{
    private const string Service = ":s3:::";

    /// <summary>Whether it covers the bucket itself.</summary>
    public Verdict CoversBucket(Property written, string expected) => Covers(written, "", expected);

    /// <summary>Whether it covers every object of the bucket.</summary>
    public Verdict CoversObjects(Property written, string expected) => Covers(written, "/" + TlsDenial.Anything, expected);

    private Verdict Covers(Property written, string suffix, string expected)
    {
        var (names, given) = (Names, Given);
        return written.Symbol.Judge(
            symbol => symbol is Value<string>.Known { Content: var text }
                ? symbol.Property.Answer(Covers(symbol.Property.Node, text, suffix, names, given), expected)
                : symbol.Test(_ => false, expected),
            expected);
    }

    private static Outcome Covers(Node node, string text, string suffix, IReadOnlyList<string> names, Node given)
    {
        if (node is UnknownNode && !names.Any(name => IsArnOf(text, name)))
        {
            return Outcome.Unknown;
        }

        if (names.Any(name => Resource(text, name) is { } pattern && Matches(pattern, name + suffix)))
        {
            return Outcome.Compliant;
        }

        // S3 accepts no resource of another bucket, so a name that is not known may be the bucket's.
        var isUnknown = node is CompositeNode composite && composite.Parts.Any(part => part is UnknownNode { Kind: not UnknownKind.PseudoParameter } or ChoiceNode);
        return Resource(text, "") is { } unknown && ((isUnknown && Matches(AfterPlaceholder(unknown), suffix)) || MayBeOf(node, unknown, suffix, given))
            ? Outcome.Unknown
            : Outcome.NonCompliant;
    }

    // The bucket's own name may be what is not known: a literal ARN may be the bucket's then.
    private static bool MayBeOf(Node node, string resource, string suffix, Node given)
    {
        if (given is ScalarNode or AbsentNode || (node is CompositeNode composite && composite.Parts.Any(part => part is ReferenceNode)))
        {
            return false;
        }

        var name = given is CompositeNode together ? string.Concat(together.Parts.Select(part => part is ScalarNode scalar ? scalar.Text : "*")) : "*";
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? Glob.Overlap(resource, name + suffix) : Glob.Overlap(resource[..slash], name) && Matches(resource[slash..], suffix);
    }

    // The resource within the ARN, as a pattern; null where the text is no ARN of S3.
    private static string? Resource(string text, string name) =>
        text == "*" ? text
        : IsArnOf(text, name) ? name + text[ArnSymbol(name).Length..]
        : text.StartsWith("arn:", StringComparison.Ordinal) && text.IndexOf(Service, StringComparison.Ordinal) is > 0 and var start ? text[(start + Service.Length)..]
        : null;

    private static bool IsArnOf(string text, string name) => ArnSymbol(name) is { Length: > 0 } arn && text.StartsWith(arn, StringComparison.Ordinal);

    // What Fn::GetAtt of the bucket's ARN is spelled as, beside ${Bucket}.
    private static string ArnSymbol(string name) =>
        name.StartsWith("${", StringComparison.Ordinal) && name.EndsWith('}') ? string.Concat(name.AsSpan(0, name.Length - 1), ".Arn}") : "";

    private static string AfterPlaceholder(string pattern) =>
        pattern.StartsWith("${", StringComparison.Ordinal) && pattern.IndexOf('}', StringComparison.Ordinal) is > 0 and var end ? pattern[(end + 1)..] : pattern;

    private static bool Matches(string pattern, string text) => pattern.Length == 0 ? text.Length == 0 : FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
