using System.Text;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// Whether an ARN in a selection of AWS Backup means a resource. <c>*</c> stands for any text (AWS Backup guide, "Assign resources with AWS
/// CLI") and may not stand within a name but at its end (API BackupSelection).
/// </summary>
internal static class BackupArn
{
    private const string Partition = "${AWS::Partition}";

    /// <summary>Whether the entry covers the resource.</summary>
    public static Verdict Covers(Property written, DataStore store, string expected) => written.Judge(
        one => one.Answer(
            one.Node switch
            {
                ReferenceNode reference => OfReference(reference, store),
                ScalarNode scalar => OfText(InOnePartition(scalar.Text), store),
                CompositeNode composite => OfParts(composite, store),
                _ => Outcome.Unknown,
            },
            expected),
        expected);

    /// <summary>What a selection's entry can be found by; null where only a comparison tells what it covers.</summary>
    public static IEnumerable<object>? KeysOf(Node written) => written switch
    {
        ScalarNode { Text: var text } => text.Contains('*', StringComparison.Ordinal) ? null : [TailOf(text)],
        ReferenceNode { Target: var target } => IsPlain(target) ? [target] : null,
        CompositeNode { Parts: var parts } when parts.All(part => part switch
        {
            ScalarNode scalar => !scalar.Text.Contains('*', StringComparison.Ordinal),
            ReferenceNode reference => IsPlain(reference.Target),
            UnknownNode unknown => unknown.Kind is UnknownKind.PseudoParameter,
            _ => false,
        }) => parts.OfType<ReferenceNode>().Select(reference => reference.Target).ToArray() is { Length: > 0 } targets ? targets
            : parts[^1] is ScalarNode { Text: var last } && TailOf(last) is { } tail && tail != last ? [tail]
            : null,
        _ => null,
    };

    /// <summary>The name at an ARN's end.</summary>
    public static string TailOf(string arn) => arn[(arn.LastIndexOfAny([':', '/']) + 1)..];

    /// <summary>The ARN as if there were one partition: nobody writes down another than their own.</summary>
    public static string InOnePartition(string arn)
    {
        foreach (var start in (ReadOnlySpan<string>)["arn:aws-cn:", "arn:aws-us-gov:", $"arn:{Partition}:"])
        {
            if (arn.StartsWith(start, StringComparison.Ordinal))
            {
                return $"arn:aws:{arn[start.Length..]}";
            }
        }

        return arn;
    }

    /// <summary>Every text that a node may become, as a pattern.</summary>
    public static string PatternOf(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        CompositeNode composite => string.Concat(composite.Parts.Select(PatternOf)),
        _ => "*",
    };

    private static Outcome OfReference(ReferenceNode reference, DataStore store) =>
        reference.Target == store.Resource.Definition ? reference.Attribute is null ? Outcome.NonCompliant : Outcome.Compliant
        : IsPlain(reference.Target) ? Outcome.NonCompliant
        : Outcome.Unknown;

    private static Outcome OfText(string pattern, DataStore store)
    {
        if (Glob.Matches(pattern, store.Arn))
        {
            return IsSupported(pattern) ? Outcome.Compliant : Outcome.Unknown;
        }

        // What is named on deployment has no name yet that a literal ARN could have.
        var mayMatch = (pattern.Contains('*', StringComparison.Ordinal) || !store.IsNamedOnDeployment) && Overlap(pattern, store.ArnPattern);
        return mayMatch ? Outcome.Unknown : Outcome.NonCompliant;
    }

    private static Outcome OfParts(CompositeNode composite, DataStore store)
    {
        var (certain, possible) = (new StringBuilder(), new StringBuilder());
        foreach (var part in composite.Parts)
        {
            switch (part)
            {
                case ScalarNode scalar:
                    certain.Append(scalar.Text);
                    possible.Append(scalar.Text);
                    break;
                case UnknownNode { Symbol: Partition }:
                    certain.Append("aws");
                    possible.Append("aws");
                    break;
                case ReferenceNode { Target: var target } reference when target == store.Resource.Definition:
                    certain.Append(reference.Attribute is null ? store.Name : IsArn(reference.Attribute) ? store.Arn : reference.Symbol);
                    possible.Append(reference.Attribute is null ? store.NamePattern : IsArn(reference.Attribute) ? store.ArnPattern : "*");
                    break;
                case ReferenceNode { Target: var target } when target.Type == store.Resource.Type:
                    return Outcome.NonCompliant;
                default:
                    certain.Append(NodeText.Symbol(part));
                    possible.Append('*');
                    break;
            }
        }

        var pattern = InOnePartition(certain.ToString());
        return Glob.Matches(pattern, store.Arn) ? IsSupported(pattern) ? Outcome.Compliant : Outcome.Unknown
            : Overlap(InOnePartition(possible.ToString()), store.ArnPattern) ? Outcome.Unknown
            : Outcome.NonCompliant;
    }

    // Part by part, because a region or account that is not known holds no colon.
    private static bool Overlap(string pattern, string arn) =>
        (pattern.Split(':', 6), arn.Split(':', 6)) is ({ Length: 6 } wanted, { Length: 6 } actual)
            ? wanted.Zip(actual).All(parts => Glob.Overlap(parts.First, parts.Second))
            : Glob.Overlap(pattern, arn);

    // arn:aws:rds:*:*:db:* is, arn:aws:s3:::*-logs is not.
    private static bool IsSupported(string pattern) =>
        pattern.IndexOf('*', TailStart(pattern)) is var star && (star < 0 || star == pattern.Length - 1);

    private static int TailStart(string pattern) => pattern.Length - TailOf(pattern).Length;

    private static bool IsArn(string attribute) => attribute.EndsWith("Arn", StringComparison.OrdinalIgnoreCase);

    // What a custom resource, a macro or a nested stack answers may be anything.
    private static bool IsPlain(ResourceDefinition target) =>
        target.Type.StartsWith("AWS::", StringComparison.Ordinal) && !target.Type.StartsWith("AWS::CloudFormation::", StringComparison.Ordinal);
}
