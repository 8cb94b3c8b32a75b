using Policies.Model;

namespace Policies.Resources;

/// <summary>An EC2 instance.</summary>
public sealed record Instance(Resource Resource) : IResourceView<Instance>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::Instance";

    /// <inheritdoc/>
    public static Instance View(Resource resource) => new(resource);

    /// <summary>What it is launched with.</summary>
    public LaunchSettings Settings => new(Resource.Properties);

    /// <summary>The launch template that fills in what the instance leaves out.</summary>
    public Many<LaunchTemplate> LaunchTemplate
    {
        get
        {
            var template = Resource["LaunchTemplate"];
            return Resource.Graph.Follow<LaunchTemplate>(template["LaunchTemplateId"].Text.Or(template["LaunchTemplateName"].Text));
        }
    }

    /// <summary>The public address of a live instance, which is absent if it has none.</summary>
    public Property PublicIp => Resource["PublicIp"];

    /// <summary>The property that names the subnet of the instance's first interface.</summary>
    public Property SubnetId => Resource["SubnetId"];
}
