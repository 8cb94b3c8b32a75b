using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// Identity providers that know strangers: whoever trusts one must say whom of it. Source: IAM user guide, "Access Analyzer: how findings
/// work" and "Identity-provider controls for shared OIDC providers".
/// </summary>
internal static class SharedIdentityProvider
{
    // The audience names the customer's application with the first four, and nothing of the customer's with the others.
    private static readonly string[] ByAudience = ["cognito-identity.amazonaws.com", "accounts.google.com", "graph.facebook.com", "www.amazon.com"];
    private static readonly string[] BySubject = ["token.actions.githubusercontent.com", "gitlab.com", "app.terraform.io", "agent.buildkite.com"];

    private const string Expected = "a condition that says whom of the shared identity provider";

    extension(PolicyStatement statement)
    {
        /// <summary>Holds if it lets in nobody by a shared identity provider, or says whom.</summary>
        public Verdict FixesFederatedIdentity => statement.Principals.All(
            principal => principal.IsFederated && Host(principal.Property.Node) is { } host
                ? principal.Property.Answer(Outcome.NonCompliant, Expected) | statement.Conditions.Any(test => Fixes(test, host), Verdict.NotApplicable) | statement.GrantsNothing
                : Verdict.Compliant,
            Verdict.Compliant);
    }

    private static string? Host(Node principal)
    {
        var name = principal is ReferenceNode { Target.Properties: MapNode provider } && provider["Url"] is { } url ? NodeText.Symbol(url) : NodeText.Symbol(principal);
        return ByAudience.Concat(BySubject).FirstOrDefault(host => name == host || name.EndsWith("/" + host, StringComparison.Ordinal));
    }

    private static Verdict Fixes(ConditionTest test, string host)
    {
        var isOfHost = test.Key.StartsWith(host + ":", StringComparison.OrdinalIgnoreCase);
        var isAudience = test.Key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase);
        return isOfHost && !test.HoldsWithoutKey && (test.IsLiteral || test.IsPattern) && !(isAudience && BySubject.Contains(host, StringComparer.Ordinal))
            ? test.Values.OneOrMore.All(value => value.Text.Judge(one => one.Property.Node is ScalarNode or UnknownNode && !test.IsLiteral ? one.Test(IsFixed, Expected) : one.Property.Answer(Outcome.Compliant, Expected), Expected), Verdict.Compliant)
            : test.Values.Answer(Outcome.NonCompliant, Expected, $"{test.Operator} {test.Key}");
    }

    // Some text of the customer's must stand before the first wildcard: repo:ORG/*, not repo:*.
    private static bool IsFixed(string value)
    {
        var wildcard = value.AsSpan().IndexOfAny('*', '?');
        return wildcard < 0 || (wildcard > 0 && value[wildcard - 1] != ':');
    }
}
