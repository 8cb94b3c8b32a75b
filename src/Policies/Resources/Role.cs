using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An IAM role.</summary>
public sealed record Role(Resource Resource) : IResourceView<Role>
{
    /// <inheritdoc/>
    public static string Type => "AWS::IAM::Role";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["RoleName"];

    /// <inheritdoc/>
    public static Role View(Resource resource) => new(resource);

    /// <summary>Who may assume it.</summary>
    public PolicyDocument Trust => new(Resource["AssumeRolePolicyDocument"]);

    /// <summary>Its policies: inline, managed and, of a role, the trust policy.</summary>
    public PolicyHolder Policies => new(Resource);
}
