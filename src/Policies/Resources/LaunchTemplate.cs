using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A launch template of EC2.</summary>
public sealed record LaunchTemplate(Resource Resource) : IResourceView<LaunchTemplate>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::LaunchTemplate";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["LaunchTemplateName"];

    /// <inheritdoc/>
    public static LaunchTemplate View(Resource resource) => new(resource);

    /// <summary>What it launches.</summary>
    public LaunchSettings Settings => new(Resource["LaunchTemplateData"]);
}
