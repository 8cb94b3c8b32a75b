using Policies.Model;

namespace Policies.Resources;

/// <summary>The delivery of a source's logs to a destination.</summary>
public sealed record LogDelivery(Resource Resource) : IResourceView<LogDelivery>
{
    /// <inheritdoc/>
    public static string Type => "AWS::Logs::Delivery";

    /// <inheritdoc/>
    public static LogDelivery View(Resource resource) => new(resource);

    /// <summary>The name of the source.</summary>
    public Value<string> SourceName => Resource["DeliverySourceName"].Text;
}
