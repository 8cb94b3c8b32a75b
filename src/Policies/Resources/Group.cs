using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An IAM group.</summary>
public sealed record Group(Resource Resource) : IResourceView<Group>
{
    /// <inheritdoc/>
    public static string Type => "AWS::IAM::Group";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["GroupName"];

    /// <inheritdoc/>
    public static Group View(Resource resource) => new(resource);

    /// <summary>Its policies: inline, managed and, of a role, the trust policy.</summary>
    public PolicyHolder Policies => new(Resource);
}
