using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A private repository of ECR. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record Repository(Resource Resource) : IResourceView<Repository>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ECR::Repository";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["RepositoryName"];

    /// <inheritdoc/>
    public static Repository View(Resource resource) => new(resource);

    /// <summary>The name; a generated one by default.</summary>
    public Value<string> Name => Resource["RepositoryName"].Text;

    /// <summary>Whether an image is scanned when it is pushed; not by default.</summary>
    public Value<bool> ScanOnPush => Resource["ImageScanningConfiguration"]["ScanOnPush"].Boolean.OrDefault(false);

    /// <summary>Whether a tag stays with its image: <c>IMMUTABLE</c>, <c>IMMUTABLE_WITH_EXCLUSION</c>, <c>MUTABLE</c> (the default) or <c>MUTABLE_WITH_EXCLUSION</c>.</summary>
    public Value<string> TagMutability => Resource["ImageTagMutability"].Text.OrDefault("MUTABLE");

    /// <summary>The rules by which images expire; none by default.</summary>
    public Property LifecyclePolicy => Resource["LifecyclePolicy"]["LifecyclePolicyText"];

    /// <summary>How images are encrypted: <c>AES256</c> (the default), <c>KMS</c> or <c>KMS_DSSE</c>.</summary>
    public Value<string> EncryptionType => Resource["EncryptionConfiguration"]["EncryptionType"].Text.OrDefault("AES256");

    /// <summary>The KMS key; where absent, AWS's own (<c>aws/ecr</c>).</summary>
    public Value<string> Key => Resource["EncryptionConfiguration"]["KmsKey"].Text;

    /// <summary>The scanning configurations of its registry, which count for it too.</summary>
    public Many<RegistryScanningConfiguration> RegistryScanning
    {
        get
        {
            var origin = Resource.Origin;
            return Resource.Graph.Near<RegistryScanningConfiguration>(Resource)
                .Where(configuration => configuration.Resource.Origin.Region is not { } region || origin.Region is null || region == origin.Region);
        }
    }
}
