using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that a distribution of a bucket has a default root object.</summary>
public sealed class DefaultRootObject : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-default-root-object",
        Title = "A distribution of a bucket has a default root object",
        Rationale = "Without one a request for the root shows the bucket's contents, or an error.",
        Remediation = "Set DefaultRootObject, such as index.html.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Distribution distribution) =>
        distribution.Origins.Any(origin => origin.IsBucket, whenNone: distribution.Resource.Answer(Outcome.NonCompliant, "Properties", "a bucket as origin", "none"));

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) => distribution.DefaultRootObject.IsPresent("a default root object");
}
