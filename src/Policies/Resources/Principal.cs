using Policies.Model;

namespace Policies.Resources;

/// <summary>Whom a <see cref="PolicyStatement"/> is about. Source: IAM user guide, "AWS JSON policy elements: Principal".</summary>
/// <param name="Kind"><c>AWS</c>, <c>Service</c>, <c>Federated</c> or <c>CanonicalUser</c>; a text without a kind is of <c>AWS</c>.</param>
/// <param name="Property">The name: an ARN, an account's id, a service or <c>*</c>.</param>
public sealed record Principal(string Kind, Property Property)
{
    /// <summary>Whether it is an identity provider.</summary>
    public bool IsFederated => Kind == "Federated";

    /// <summary>
    /// Holds if it is not everyone. Every account (<c>arn:aws:iam::*:root</c>), which IAM refuses, counts as everyone; a parameter
    /// without a value may be.
    /// </summary>
    public Verdict IsNotEveryone(string expected) => Kind is "AWS" or "*"
        ? Property.Text.Judge(
            name => name.Property.Node switch
            {
                ReferenceNode or UnknownNode { Kind: UnknownKind.PseudoParameter } => name.Property.Answer(Outcome.Compliant, expected),
                CompositeNode composite when composite.Parts.Any(part => part is ScalarNode scalar && scalar.Text.Trim() is not ("" or "*")) =>
                    name.Property.Answer(IsEveryAccount(composite.Symbol) ? Outcome.NonCompliant : Outcome.Compliant, expected),
                _ => name.Test(text => text != "*" && !IsEveryAccount(text), expected),
            },
            expected)
        : Verdict.Compliant;

    /// <summary>Holds if it is everyone.</summary>
    public Verdict IsEveryone => Kind is "AWS" or "*"
        ? Property.Text.Judge(
            name => name.Property.Node is ReferenceNode or CompositeNode or UnknownNode { Kind: UnknownKind.PseudoParameter }
                ? name.Property.Answer(Outcome.NonCompliant, "*")
                : name.Is("*"),
            "*")
        : Property.Answer(Outcome.NonCompliant, "*");

    private static bool IsEveryAccount(string text) => text.Contains(":iam::*", StringComparison.Ordinal);
}
