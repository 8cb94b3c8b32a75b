using Policies.Model;

namespace Policies.Resources;

/// <summary>Where a WAFv2 web ACL logs to.</summary>
public sealed record WafLoggingConfiguration(Resource Resource) : IResourceView<WafLoggingConfiguration>
{
    /// <inheritdoc/>
    public static string Type => "AWS::WAFv2::LoggingConfiguration";

    /// <inheritdoc/>
    public static WafLoggingConfiguration View(Resource resource) => new(resource);

    /// <summary>The web ACL.</summary>
    public Value<string> ResourceArn => Resource["ResourceArn"].Text;

    /// <summary>The destinations, exactly one.</summary>
    public Property Destinations => Resource["LogDestinationConfigs"];
}
