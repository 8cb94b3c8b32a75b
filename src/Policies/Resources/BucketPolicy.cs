using Policies.Model;

namespace Policies.Resources;

/// <summary>The policy of an S3 bucket.</summary>
public sealed record BucketPolicy(Resource Resource) : IResourceView<BucketPolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::S3::BucketPolicy";

    /// <inheritdoc/>
    public static BucketPolicy View(Resource resource) => new(resource);

    /// <summary>The bucket it is attached to.</summary>
    public Value<string> Bucket => Resource["Bucket"].Text;

    /// <summary>The bucket it is attached to, as its resources may name it.</summary>
    public string BucketName => NodeText.Symbol(Resource["Bucket"].Node);

    /// <summary>The bucket it is attached to, where that was read.</summary>
    public Many<Bucket> Buckets => Resource.Graph.Follow<Bucket>(Bucket);

    /// <summary>What it allows and denies.</summary>
    public PolicyDocument Document => new(Resource["PolicyDocument"]);
}
