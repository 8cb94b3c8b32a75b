using Policies.Model;

namespace Policies.Resources;

/// <summary>What the text of an ARN tells before it is followed.</summary>
internal static class ArnText
{
    /// <summary>Whether a value may be an ARN of a service, as far as its text can be seen; a relation to a type passes over the ARNs of others.</summary>
    public static bool MayBeOf(this Value<string> arn, string service)
    {
        var text = arn.Property.Node is CompositeNode composite ? composite.Symbol : arn.KnownOr(null);
        return text is null || !text.StartsWith("arn:", StringComparison.Ordinal) || text.Replace("${AWS::Partition}", "aws", StringComparison.Ordinal).Split(':') is [_, _, var owner, ..] && owner == service;
    }
}
