using Policies.Model;

namespace Policies.Resources;

/// <summary>The policy of one SNS topic.</summary>
public sealed record TopicInlinePolicy(Resource Resource) : IResourceView<TopicInlinePolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::SNS::TopicInlinePolicy";

    /// <inheritdoc/>
    public static TopicInlinePolicy View(Resource resource) => new(resource);

    /// <summary>The topic it is attached to.</summary>
    public Value<string> Topic => Resource["TopicArn"].Text;

    /// <summary>What it allows and denies.</summary>
    public PolicyDocument Document => new(Resource["PolicyDocument"]);
}
