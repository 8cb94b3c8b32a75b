using Policies.Model;

namespace Policies.Resources;

/// <summary>A policy that becomes an inline policy of the roles, users and groups it names.</summary>
public sealed record InlinePolicy(Resource Resource) : IResourceView<InlinePolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::IAM::Policy";

    /// <inheritdoc/>
    public static InlinePolicy View(Resource resource) => new(resource);

    /// <summary>What it allows and denies.</summary>
    public PolicyDocument Document => new(Resource["PolicyDocument"]);
}
