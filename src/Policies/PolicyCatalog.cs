using System.Collections.Immutable;
using Policies.Model;

namespace Policies;

/// <summary>The one list of the policies that come with the product, in the order of their ids.</summary>
public static class PolicyCatalog
{
    private static readonly Lazy<ImmutableArray<PolicyDescriptor>> Descriptors = new(() => [.. Types.Select(type => new PolicyDescriptor(type)).OrderBy(policy => policy.Id, StringComparer.Ordinal)]);

    /// <summary>Every policy.</summary>
    public static ImmutableArray<PolicyDescriptor> All => Descriptors.Value;

    private static Type[] Types =>
    [
        typeof(Rds.StorageEncrypted),
        typeof(S3.TlsOnly),
    ];
}
