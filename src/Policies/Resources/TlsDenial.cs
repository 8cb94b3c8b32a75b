using System.IO.Enumeration;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// The statement by which a resource's policy refuses requests without TLS. Source: S3 user guide, "Security best practices": Deny, every
/// principal, every action, <c>Bool aws:SecureTransport false</c>. A denial by <c>s3:TlsVersion</c> alone does not match plain HTTP, which
/// has no version; any further condition leaves some plain requests undenied.
/// </summary>
internal static class TlsDenial
{
    /// <summary>What only a wildcard matches, to find out whether a pattern covers everything.</summary>
    public const string Anything = "\u0001\u0002\u0001\u0002\u0001";

    private static readonly object Denials = new();

    private static readonly Verdict Silent = Verdict.Compliant.As(Outcome.NonCompliant);

    extension(PolicyDocument document)
    {
        /// <summary>Holds if a statement denies plain requests.</summary>
        /// <param name="action">The action that must be denied; with <see cref="Anything"/> for a part that only a wildcard covers.</param>
        /// <param name="target">What must be denied, for evidence: <c>the bucket</c>.</param>
        /// <param name="covers">Whether a resource of the statement covers the target.</param>
        public Verdict DeniesPlainRequests(string action, string target, Func<Property, string, Verdict> covers)
        {
            // Those that are about something else are so for every resource that has the policy.
            var resource = document.Property.Resource;
            var denials = resource.Graph.OnceHere(Denials, resource.Definition, () => new Held(document.Statements.Where(IsAboutPlain))).Statements;
            var answer = denials.Any(statement => DeniesPlain(statement, action, target, covers), Verdict.NotApplicable);
            return answer.IsCompliant || answer.IsUnknown || !answer.Evidence.IsEmpty
                ? answer
                : document.Property.Answer(Outcome.NonCompliant, $"a statement that denies everyone {target} where aws:SecureTransport is false", "no such statement");
        }
    }

    // A statement about something else: no wonder that it is not the one.
    private static bool IsAboutPlain(PolicyStatement statement)
    {
        var conditions = statement.Conditions;
        return !statement.Effect.Is("Deny").IsNonCompliant && (conditions.IsEmpty || conditions.Unseen.IsUnknown || conditions.Found.Any(IsAboutTls));
    }

    private static Verdict DeniesPlain(PolicyStatement statement, string action, string target, Func<Property, string, Verdict> covers)
    {
        var denies = statement.Effect.Is("Deny");
        var conditions = statement.Conditions;
        var verdict = denies
            & conditions.All(IsWithoutTls, Verdict.Compliant)
            & statement.Principals.Any(principal => principal.IsEveryone, statement.Property["Principal"].Answer(Outcome.NonCompliant, "*"))
            & statement.Actions.Any(one => Covers(one, action), statement.Property["Action"].Answer(Outcome.NonCompliant, Spell(action)))
            & statement.Resources.Any(one => covers(one, target), statement.Property["Resource"].Answer(Outcome.NonCompliant, target));

        // A denial without any condition that covers everything denies plain requests too; one that does not was meant for something else.
        return conditions.IsEmpty && verdict.IsNonCompliant ? Silent : verdict;
    }

    private static bool IsAboutTls(ConditionTest test) => test.IsKey("aws:SecureTransport");

    private static Verdict IsWithoutTls(ConditionTest test) => IsAboutTls(test) && (test.IsOperator("Bool") || test.IsOperator("BoolIfExists"))
        ? test.Values.OneOrMore.Any(value => value.Boolean.Is(false), test.Values.Answer(Outcome.NonCompliant, "false"))
        : test.Values.Answer(Outcome.NonCompliant, "Bool aws:SecureTransport false as the only condition", $"{test.Operator} {test.Key}, which narrows the denial");

    private static Verdict Covers(Property written, string action) =>
        written.Text.Test(pattern => FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true), Spell(action));

    private static string Spell(string action) => action.Replace(Anything, "*", StringComparison.Ordinal);

    private sealed record Held(Many<PolicyStatement> Statements);
}
