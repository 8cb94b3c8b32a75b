using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An SQS queue. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record Queue(Resource Resource) : IResourceView<Queue>
{
    private static readonly Relation<QueuePolicy, Queue> PolicyOfQueue = new(policy => policy.Queues.SelectMany(queue => queue.AmongRead<Queue>()));

    private static readonly Relation<QueueInlinePolicy, Queue> InlinePolicyOfQueue = new(policy => policy.Queue.AmongRead<Queue>());

    /// <inheritdoc/>
    public static string Type => "AWS::SQS::Queue";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["QueueName"];

    /// <inheritdoc/>
    public static Queue View(Resource resource) => new(resource);

    /// <summary>The KMS key; none by default.</summary>
    public Value<string> Key => Resource["KmsMasterKeyId"].Text.AbsentWhere(key => key.Length == 0);

    /// <summary>Whether it is encrypted with a key of SQS; so since October 2022, unless a KMS key is named. A live queue says so itself.</summary>
    public Value<bool> ManagedEncryption => Resource.Origin.IsLive
        ? Resource["SqsManagedSseEnabled"].Boolean.OrDefault(false)
        : Resource["SqsManagedSseEnabled"].Boolean.OrServiceDefault(true, "since October 2022");

    /// <summary>The policies attached to it; without one, only its owner's account has access.</summary>
    public Many<PolicyDocument> Policies =>
        Resource.Graph.Referring(PolicyOfQueue, this).Select(policy => policy.Document).Concat(Resource.Graph.Referring(InlinePolicyOfQueue, this).Select(policy => policy.Document));
}
