using Policies.Model;

namespace Auditor.Drift;

/// <summary>Names what a value depends on, and no value: one of a choice's may be a secret.</summary>
internal static class Dependency
{
    /// <summary>What the value depends on, to follow "it depends on".</summary>
    public static string Of(Node node) => node switch
    {
        ChoiceNode choice => $"the condition {choice.Condition}",
        CompositeNode composite => composite.Parts.FirstOrDefault(part => part is not ScalarNode) is { } part ? Of(part) : "a text",
        ScalarNode => "a text",
        _ => NodeText.Describe(node),
    };
}
