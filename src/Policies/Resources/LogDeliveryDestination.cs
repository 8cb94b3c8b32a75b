using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>Where CloudWatch Logs delivers logs to: a bucket, a log group or a stream.</summary>
public sealed record LogDeliveryDestination(Resource Resource) : IResourceView<LogDeliveryDestination>
{
    /// <inheritdoc/>
    public static string Type => "AWS::Logs::DeliveryDestination";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["Name"];

    /// <inheritdoc/>
    public static LogDeliveryDestination View(Resource resource) => new(resource);

    /// <summary>The bucket, log group or stream.</summary>
    public Value<string> ResourceArn => Resource["DestinationResourceArn"].Text;
}
