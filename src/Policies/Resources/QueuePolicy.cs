using Policies.Model;

namespace Policies.Resources;

/// <summary>A policy of SQS queues.</summary>
public sealed record QueuePolicy(Resource Resource) : IResourceView<QueuePolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::SQS::QueuePolicy";

    /// <inheritdoc/>
    public static QueuePolicy View(Resource resource) => new(resource);

    /// <summary>The queues it is attached to, by their URLs.</summary>
    public Many<Value<string>> Queues => Resource["Queues"].OneOrMore.Select(queue => queue.Text);

    /// <summary>What it allows and denies.</summary>
    public PolicyDocument Document => new(Resource["PolicyDocument"]);
}
