using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A customer managed IAM policy.</summary>
public sealed record ManagedPolicy(Resource Resource) : IResourceView<ManagedPolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::IAM::ManagedPolicy";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["ManagedPolicyName"];

    /// <inheritdoc/>
    public static ManagedPolicy View(Resource resource) => new(resource);

    /// <summary>What it allows and denies.</summary>
    public PolicyDocument Document => new(Resource["PolicyDocument"]);
}
