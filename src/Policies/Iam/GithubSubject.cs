using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>
/// What a condition on the claims of GitHub Actions' tokens admits. Sources: GitHub docs, "Configuring OpenID Connect in Amazon Web
/// Services" and the changelog of 2026-04-23, by which names may carry ids (<c>repo:ORG@1/REPO@2:…</c>).
/// </summary>
internal static class GithubSubject
{
    private const string Host = "token.actions.githubusercontent.com";
    private const string Provider = "GitHub's identity provider";
    private const string Expected = "repo:ORG/REPO:ref:refs/heads/BRANCH or repo:ORG/REPO:environment:NAME";

    // What is known on deployment, and what is not known at all, within a value.
    private const char Fixed = '\u0001';
    private const char Unknown = '\u0002';

    private static readonly string[] Pins = ["ref:refs/heads/", "ref:refs/tags/", "environment:", "job_workflow_ref:"];

    /// <summary>Holds if a statement lets GitHub's tokens in, by its principal or by the claims it asks for.</summary>
    public static Verdict IsForGithub(PolicyStatement statement)
    {
        var no = Verdict.Compliant.As(Outcome.NonCompliant);
        var conditions = statement.Conditions;
        return statement.GrantsNothing.IsCompliant ? no
            : conditions.Found.Any(test => test.Key.StartsWith(Host, StringComparison.OrdinalIgnoreCase)) ? Verdict.Compliant
            : statement.Property.Node is UnknownNode ? statement.Property.Answer(Outcome.Unknown, Provider)
            : statement.Principals.Any(principal => principal.IsFederated ? IsGithub(principal.Property, conditions.Elements.IsEmpty) : no, no);
    }

    /// <summary>Whether a test is of a claim.</summary>
    public static bool IsClaim(ConditionTest test, string claim) => test.IsKey($"{Host}:{claim}");

    /// <summary>Holds if every subject that the test admits is one of a repository and of a branch, tag or environment of it.</summary>
    public static Verdict IsPinned(ConditionTest test) => Each(test, Expected, text => Judge(text, test.IsLiteral));

    /// <summary>Holds if the test admits only values without a wildcard.</summary>
    public static Verdict IsFixed(ConditionTest test) => Each(test, "a value without a wildcard", text =>
        text.AsSpan().IndexOfAny('*', '?') >= 0 ? Outcome.NonCompliant : !test.IsLiteral && text.Contains(Unknown, StringComparison.Ordinal) ? Outcome.Unknown : Outcome.Compliant);

    private static Verdict Each(ConditionTest test, string expected, Func<string, Outcome> judge) => test.HoldsWithoutKey || !(test.IsLiteral || test.IsPattern)
        ? test.Values.Answer(Outcome.NonCompliant, $"{expected} by StringEquals or StringLike", test.Operator)
        : test.Values.OneOrMore.All(
            value => value.Symbol.Judge(
                symbol => symbol.Property.Node is UnknownNode
                    ? symbol.Property.Answer(Outcome.Unknown, expected)
                    : judge(Spell(symbol.Property.Node)) is var outcome && test.IsLiteral && HasWildcard(symbol.Property.Node)
                        ? symbol.Property.Answer(outcome, expected, $"{NodeText.Describe(symbol.Property.Node)}, which {test.Operator} compares as it is, so that no token matches")
                        : symbol.Property.Answer(outcome, expected),
                expected),
            test.Values.Answer(Outcome.NonCompliant, expected));

    private static Outcome Judge(string subject, bool isLiteral)
    {
        var unknown = subject.Contains(Unknown, StringComparison.Ordinal);
        var start = subject.IndexOf("repo:", StringComparison.Ordinal) is 0 ? "repo:".Length : 0;
        var end = subject.IndexOf(':', start);
        if (start == 0 || end < 0)
        {
            // A subject that the organization customized, or one without a branch or environment.
            return unknown ? Outcome.Unknown : start == 0 && HasWildcard(subject) is false ? Outcome.Unknown : Outcome.NonCompliant;
        }

        if (HasWildcard(subject[start..end]) || (isLiteral && HasWildcard(subject)))
        {
            return Outcome.NonCompliant;
        }

        var context = subject[(end + 1)..];
        var isPinned = Pins.Any(pin => context.IndexOf(pin, StringComparison.Ordinal) is >= 0 and var at && context.Length > at + pin.Length && !HasWildcard(context.Substring(at + pin.Length, 1)));
        return isPinned
            ? unknown && !isLiteral ? Outcome.Unknown : Outcome.Compliant
            : context.Contains(Unknown, StringComparison.Ordinal) ? Outcome.Unknown : Outcome.NonCompliant;
    }

    private static bool HasWildcard(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    private static bool HasWildcard(Node node) => HasWildcard(Spell(node));

    private static string Spell(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        CompositeNode composite => string.Concat(composite.Parts.Select(Spell)),
        ReferenceNode or UnknownNode { Kind: UnknownKind.PseudoParameter } => Fixed.ToString(),
        _ => Unknown.ToString(),
    };

    // By the provider's ARN, or by the URL of the provider that is referred to, whatever makes it. One that is not known may be GitHub's where
    // the statement asks for nothing; a statement for GitHub that asks for something asks for its claims.
    private static Verdict IsGithub(Property principal, bool isUnconditional) => principal.Judge(
        one => one.Answer(
            NodeText.Symbol(one.Node).Contains(Host, StringComparison.OrdinalIgnoreCase)
            || (one.Node is ReferenceNode { Target.Properties: MapNode provider } && provider["Url"] is { } url && NodeText.Symbol(url).Contains(Host, StringComparison.OrdinalIgnoreCase))
                ? Outcome.Compliant
                : one.Node is UnknownNode && isUnconditional ? Outcome.Unknown : Outcome.NonCompliant,
            Provider),
        Provider);
}
