using Policies.Model;

namespace Policies.Resources;

/// <summary>Where a registry of ECR copies what is pushed to it; there is one per account and region.</summary>
public sealed record ReplicatedRegistry(Resource Resource) : IResourceView<ReplicatedRegistry>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ECR::ReplicationConfiguration";

    /// <inheritdoc/>
    public static ReplicatedRegistry View(Resource resource) => new(resource);

    /// <summary>Holds if a rule copies the images of a repository to another region; a rule without filters copies those of all.</summary>
    public Verdict CopiesToAnotherRegion(Value<string> repositoryName)
    {
        const string Expected = "a copy of the images in another region";
        var rules = Resource["ReplicationConfiguration"]["Rules"];
        return rules.Items.Any(
            rule => rule["Destinations"].Items.Any(destination => Regions.IsAnother(destination["Region"], Expected), rule["Destinations"].Answer(Outcome.NonCompliant, Expected))
                & rule["RepositoryFilters"].Items.Any(
                    filter => filter["Filter"].Text.Then(
                        prefix => repositoryName.Test(name => name.StartsWith(prefix, StringComparison.Ordinal), $"a name that begins with {prefix}"),
                        filter.Answer(Outcome.NonCompliant, Expected),
                        Expected),
                    whenNone: Verdict.Compliant),
            rules.Answer(Outcome.NonCompliant, Expected));
    }
}
