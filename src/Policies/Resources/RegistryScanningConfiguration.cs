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

    /// <summary>Holds if a rule scans the images of a repository, on push or continuously.</summary>
    public Verdict Scans(Value<string> repositoryName) => Resource["Rules"].Items.Any(
        rule => rule["ScanFrequency"].Text.IsOneOf("SCAN_ON_PUSH", "CONTINUOUS_SCAN")
            & rule["RepositoryFilters"].Items.Any(filter => Matches(filter["Filter"].Text, repositoryName), rule["RepositoryFilters"].Answer(Outcome.NonCompliant, "a filter")),
        Resource["Rules"].Answer(Outcome.NonCompliant, "a rule that scans"));

    // A filter without a wildcard matches names that contain it; a name that is generated is matched by * only.
    private static Verdict Matches(Value<string> filter, Value<string> name) => filter.Then(
        text => text == "*"
            ? filter.Test(_ => true, "*")
            : name.Test(content => FileSystemName.MatchesSimpleExpression(text.Contains('*', StringComparison.Ordinal) ? text : $"*{text}*", content, ignoreCase: false), $"a name that the scanning filter {text} matches"),
        filter.Property.Answer(Outcome.NonCompliant, "a filter"),
        "a filter that matches the repository");
}
