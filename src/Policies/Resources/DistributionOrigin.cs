using Policies.Model;

namespace Policies.Resources;

/// <summary>Where a distribution gets its content from.</summary>
/// <param name="Source">The object that holds the origin's properties.</param>
public sealed record DistributionOrigin(Property Source)
{
    /// <summary>The id by which behaviours and origin groups name it.</summary>
    public Value<string> Id => Source["Id"].Symbol;

    /// <summary>The origin access control; an empty text means none.</summary>
    public Value<string> OriginAccessControlId => Source["OriginAccessControlId"].Text.AbsentWhere(string.IsNullOrEmpty);

    /// <summary>
    /// How CloudFront speaks to a custom or VPC origin; none for an S3 origin, where CloudFront itself chooses
    /// (CloudFront developer guide: "Request and response behavior for custom origins").
    /// </summary>
    public Many<OriginEndpoint> Endpoints =>
        Source["CustomOriginConfig"].Items.Select(config => new OriginEndpoint(config, IsInVpc: false)).Concat(
            Source.Resource.Graph.Follow<VpcOrigin>(Source["VpcOriginConfig"]["VpcOriginId"].Text).Select(origin => new OriginEndpoint(origin.EndpointConfig, IsInVpc: true)));

    /// <summary>
    /// Holds for a bucket that is read by S3's own protocol. A website endpoint is a custom origin and can have no origin access control
    /// (CloudFront developer guide: "Use various origins with CloudFront distributions").
    /// </summary>
    public Verdict IsBucket
    {
        get
        {
            const string Expected = "a bucket";
            var source = Source;
            return Source["CustomOriginConfig"].IsNotPresent(Expected)
                & Source["VpcOriginConfig"].IsNotPresent(Expected)
                & (Source["S3OriginConfig"].IsPresent(Expected)
                    | source["DomainName"].Symbol.Test(name => name.Contains(".s3.", StringComparison.Ordinal) || name.Contains(".s3-", StringComparison.Ordinal), Expected)
                    | source.Resource.Graph.Follow<Bucket>(source["DomainName"].Text).Exist(source["DomainName"].Answer(Outcome.NonCompliant, Expected)));
        }
    }
}
