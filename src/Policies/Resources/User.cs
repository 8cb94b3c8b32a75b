using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An IAM user.</summary>
public sealed record User(Resource Resource) : IResourceView<User>
{
    /// <inheritdoc/>
    public static string Type => "AWS::IAM::User";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["UserName"];

    /// <inheritdoc/>
    public static User View(Resource resource) => new(resource);

    /// <summary>Its policies: inline, managed and, of a role, the trust policy.</summary>
    public PolicyHolder Policies => new(Resource);
}
