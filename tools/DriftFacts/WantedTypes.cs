using System.Text.Json;

namespace Tools.DriftFacts;

/// <summary>The types that the table of reads has, and those that it is to have.</summary>
internal static class WantedTypes
{
    /// <summary>Types that stacks commonly have, whether they are read already or not.</summary>
    private static readonly string[] Beside =
    [
        "AWS::ECS::ClusterCapacityProviderAssociations",
        "AWS::Events::EventBus", "AWS::Events::Rule",
        "AWS::IAM::GroupPolicy", "AWS::IAM::InstanceProfile", "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy",
        "AWS::Lambda::Alias", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Function", "AWS::Lambda::Permission", "AWS::Lambda::Version",
        "AWS::Logs::MetricFilter", "AWS::Logs::ResourcePolicy",
        "AWS::SNS::TopicInlinePolicy", "AWS::SQS::QueueInlinePolicy",
        "AWS::SSM::Parameter", "AWS::SecretsManager::ResourcePolicy", "AWS::StepFunctions::StateMachine",
    ];

    /// <summary>The types in order.</summary>
    /// <param name="reads">The folder with the table of reads, a file per service.</param>
    /// <exception cref="IOException">It is not there.</exception>
    public static IReadOnlyList<string> Read(string reads) => Directory.Exists(reads)
        ? [.. Directory.EnumerateFiles(reads, "*.json").SelectMany(Types).Concat(Beside).Where(IsOfCloudFormation).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : throw new IOException($"{reads} is not there: run this in the folder of Auditor.sln");

    private static IEnumerable<string> Types(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.TryGetProperty("types", out var types) ? [.. types.EnumerateObject().Select(type => type.Name)] : [];
    }

    // Account::S3PublicAccessBlock and its like are the table's own: no template declares them.
    private static bool IsOfCloudFormation(string type) => type.StartsWith("AWS::", StringComparison.Ordinal);
}
