using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>Asserts that a role for GitHub Actions pins repository and branch or environment.</summary>
public sealed class GithubOidcRestricted : Policy<Role>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "iam-github-oidc-restricted",
        Title = "A role for GitHub Actions pins repository and branch or environment",
        Rationale = "Without the pin, workflows of other repositories, or of any branch or pull request, can assume the role.",
        Remediation = "Set token.actions.githubusercontent.com:sub to repo:ORG/REPO:ref:refs/heads/BRANCH or repo:ORG/REPO:environment:NAME by StringEquals.",
        Severity = Severity.High,
    };

    private const string Expected = "a condition on sub that pins repository and branch or environment";

    /// <inheritdoc/>
    protected override Verdict Applies(Role role) =>
        Statements(role).Exist(Verdict.Compliant.As(Outcome.NonCompliant));

    /// <inheritdoc/>
    protected override Verdict Evaluate(Role role) =>
        Statements(role).All(IsPinned, Verdict.Compliant);

    private static Many<PolicyStatement> Statements(Role role) => role.Trust.Statements.Where(GithubSubject.IsForGithub);

    private static Verdict IsPinned(PolicyStatement statement)
    {
        var subjects = statement.Conditions.Where(test => GithubSubject.IsClaim(test, "sub"));
        return (subjects.IsEmpty
                ? statement.Property["Condition"].Answer(Outcome.NonCompliant, Expected, "no condition on sub")
                : subjects.Any(GithubSubject.IsPinned, Verdict.NotApplicable))
            | (Claimed(statement, "repository", "repository_id") & Claimed(statement, "ref", "environment", "job_workflow_ref"));
    }

    private static Verdict Claimed(PolicyStatement statement, params string[] claims) => statement.Conditions.Any(
        test => claims.Any(claim => GithubSubject.IsClaim(test, claim)) ? GithubSubject.IsFixed(test) : Verdict.Compliant.As(Outcome.NonCompliant),
        Verdict.Compliant.As(Outcome.NonCompliant));
}
