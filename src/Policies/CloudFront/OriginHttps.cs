using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that custom origins are reached by HTTPS.</summary>
public sealed class OriginHttps : Policy<Distribution>
{
    private const string Expected = "https-only, or match-viewer where no viewer comes by HTTP";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-origin-https",
        Title = "Custom origins are reached by HTTPS",
        Rationale = "Between CloudFront and an origin on the internet, plain HTTP can be read and changed on the way.",
        Remediation = "Set OriginProtocolPolicy to https-only.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        var routing = new Lazy<DistributionRouting>(() => new(distribution));
        return distribution.Origins
            .SelectMany(origin => origin.Endpoints.Select(endpoint => (origin, endpoint)))
            .All(one => one.endpoint.ProtocolPolicy.OrDefault("match-viewer").Judge(
                policy => policy is Value<string>.Known { Content: "match-viewer" } known
                    ? Matched(known, routing.Value.To(one.origin))
                    : policy.Is("https-only"),
                Expected), whenNone: Verdict.NotApplicable);
    }

    // The viewer's protocol is HTTPS where no viewer comes by HTTP (Security Hub: CloudFront.9; Control Tower: CT.CLOUDFRONT.PR.8).
    private static Verdict Matched(Value<string> policy, Many<CacheBehavior> behaviors)
    {
        var viewers = behaviors.All(behavior => behavior.RequiresHttps, whenNone: Verdict.Compliant);
        return policy.Property.Answer(viewers.Outcome, Expected, policy.Describe()) & viewers;
    }
}
