using Policies.Model;

namespace Policies.Resources;

/// <summary>A policy of SNS topics.</summary>
public sealed record TopicPolicy(Resource Resource) : IResourceView<TopicPolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::SNS::TopicPolicy";

    /// <inheritdoc/>
    public static TopicPolicy View(Resource resource) => new(resource);

    /// <summary>The topics it is attached to.</summary>
    public Many<Value<string>> Topics => Resource["Topics"].OneOrMore.Select(topic => topic.Text);

    /// <summary>What it allows and denies.</summary>
    public PolicyDocument Document => new(Resource["PolicyDocument"]);
}
