using System.IO.Enumeration;
using Policies.Model;

namespace Policies.Resources;

/// <summary>Which repositories of a registry are scanned; there is one per account and region.</summary>
public sealed record RegistryScanningConfiguration(Resource Resource) : IResourceView<RegistryScanningConfiguration>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ECR::RegistryScanningConfiguration";

    /// <inheritdoc/>
    public static RegistryScanningConfiguration View(Resource resource) => new(resource);

    /// <summary>
    /// Holds if each repository's own setting counts: basic scanning without a rule. With rules, a repository that none matches is scanned by
    /// hand; with enhanced scanning, not at all (ECR user guide, "Filters to choose which repositories are scanned").
    /// </summary>
    public Verdict LeavesItToRepositories =>
        Resource["ScanType"].Text.OrDefault("BASIC").Is("BASIC")
        & Resource["Rules"].Items.All(rule => rule.Answer(Outcome.NonCompliant, "no rule, which leaves it to each repository"), whenNone: Verdict.Compliant);

    /// <summary>Holds if a rule scans the images of a repository, on push or continuously.</summary>
    public Verdict Scans(Value<string> repositoryName) => Resource["Rules"].Items.Any(
        rule => rule["ScanFrequency"].Text.IsOneOf("SCAN_ON_PUSH", "CONTINUOUS_SCAN")
            & rule["RepositoryFilters"].Items.Any(filter => Matches(filter["Filter"].Text, repositoryName), rule["RepositoryFilters"].Answer(Outcome.NonCompliant, "a filter")),
        Resource["Rules"].Answer(Outcome.NonCompliant, "a rule that scans"));

    // A filter without a wildcard matches names that contain it; a name that is generated begins with the stack's, and is matched for certain by * only.
    private static Verdict Matches(Value<string> filter, Value<string> name) => filter.Then(
        text => text == "*"
            ? filter.Test(_ => true, "*")
            : name.OrUnknown("absent, which leaves it to CloudFormation").Test(content => FileSystemName.MatchesSimpleExpression(text.Contains('*', StringComparison.Ordinal) ? text : $"*{text}*", content, ignoreCase: false), $"a name that the scanning filter {text} matches"),
        filter.Property.Answer(Outcome.NonCompliant, "a filter"),
        "a filter that matches the repository");
}
