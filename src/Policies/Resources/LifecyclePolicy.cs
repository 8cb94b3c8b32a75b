using Policies.Model;

namespace Policies.Resources;

/// <summary>A policy of Data Lifecycle Manager, which makes snapshots of volumes and instances by their tags.</summary>
public sealed record LifecyclePolicy(Resource Resource) : IResourceView<LifecyclePolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::DLM::LifecyclePolicy";

    /// <inheritdoc/>
    public static LifecyclePolicy View(Resource resource) => new(resource);
}
