using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An S3 bucket.</summary>
public readonly record struct Bucket(Resource Resource) : IResourceView<Bucket>
{
    private static readonly Relation<BucketPolicy, Bucket> PolicyOfBucket = new(policy => policy.Bucket);

    /// <inheritdoc/>
    public static string Type => "AWS::S3::Bucket";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["BucketName"];

    /// <inheritdoc/>
    public static Bucket View(Resource resource) => new(resource);

    /// <summary>The bucket policies attached to it; a bucket has at most one at a time.</summary>
    public Many<BucketPolicy> Policies => Resource.Graph.Referring(PolicyOfBucket, this);
}
