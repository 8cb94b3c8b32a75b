using Policies.Model;

namespace Policies.Resources;

/// <summary>The policy of one SQS queue.</summary>
public sealed record QueueInlinePolicy(Resource Resource) : IResourceView<QueueInlinePolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::SQS::QueueInlinePolicy";

    /// <inheritdoc/>
    public static QueueInlinePolicy View(Resource resource) => new(resource);

    /// <summary>The queue it is attached to, by its URL.</summary>
    public Value<string> Queue => Resource["Queue"].Text;

    /// <summary>What it allows and denies.</summary>
    public PolicyDocument Document => new(Resource["PolicyDocument"]);
}
