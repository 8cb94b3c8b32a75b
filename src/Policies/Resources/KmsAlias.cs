using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An alias of a KMS key: a customer's, or live also one of AWS's own.</summary>
public sealed record KmsAlias(Resource Resource) : IResourceView<KmsAlias>
{
    /// <inheritdoc/>
    public static string Type => "AWS::KMS::Alias";

    /// <summary>The alias, and the key that goes by it: an AWS managed key is known to an account only by its alias.</summary>
    public static ImmutableArray<string> NameProperties => ["AliasName", "TargetKeyId"];

    /// <inheritdoc/>
    public static KmsAlias View(Resource resource) => new(resource);

    /// <summary>Whether it names one of AWS's own keys.</summary>
    public bool IsAwsManaged => Resource["AliasName"].Text is Value<string>.Known { Content: var name } && name.StartsWith("alias/aws/", StringComparison.Ordinal);
}
