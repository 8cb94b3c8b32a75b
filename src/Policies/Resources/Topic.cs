using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An SNS topic. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record Topic(Resource Resource) : IResourceView<Topic>
{
    private static readonly Relation<TopicPolicy, Topic> PolicyOfTopic = new(policy => policy.Topics.SelectMany(topic => topic.AmongRead<Topic>()));

    private static readonly Relation<TopicInlinePolicy, Topic> InlinePolicyOfTopic = new(policy => policy.Topic.AmongRead<Topic>());

    /// <inheritdoc/>
    public static string Type => "AWS::SNS::Topic";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["TopicName"];

    /// <inheritdoc/>
    public static Topic View(Resource resource) => new(resource);

    /// <summary>The KMS key; not encrypted by default.</summary>
    public Value<string> Key => Resource["KmsMasterKeyId"].Text.AbsentWhere(key => key.Length == 0);

    /// <summary>The policies attached to it; without one, only its owner's account has access.</summary>
    public Many<PolicyDocument> Policies =>
        Resource.Graph.Referring(PolicyOfTopic, this).Select(policy => policy.Document).Concat(Resource.Graph.Referring(InlinePolicyOfTopic, this).Select(policy => policy.Document));
}
