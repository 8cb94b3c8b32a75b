using System.Collections.Immutable;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Templates.Graph;

/// <summary>Graphs of texts, and how tests look at them.</summary>
internal static class Graphs
{
    /// <summary>The graph of one template, under the name <c>t.yaml</c>.</summary>
    public static TemplateGraph Read(string template, ResourceOrigin? origin = null, params (string Name, string Value)[] given) =>
        TemplateGraph.Read([Input(template, origin ?? new() { Template = "t.yaml" }, "t.yaml", given)]);

    /// <summary>A stack's input.</summary>
    public static StackInput Input(string template, ResourceOrigin origin, string file, params (string Name, string Value)[] given) => new()
    {
        File = file,
        Root = Outline.Parse(template, file),
        Origin = origin,
        Given = name => given.FirstOrDefault(one => one.Name == name) is { Name: not null } found ? new ScalarNode(found.Value, ScalarKind.Text, default) : null,
    };

    /// <summary>What a property's value came to in a template of which this is the text of the property and of whole sections, or its only problem.</summary>
    public static string Value(string value, string sections = "", ResourceOrigin? origin = null, params (string Name, string Value)[] given)
    {
        var graph = Read($"Resources:\n  It:\n    Type: Test::It\n    Properties:\n      Value: {value}\n  Other:\n    Type: Test::Other\n{sections}", origin, given);
        return graph.Problems is [var problem, ..] ? $"! {problem.Line}:{problem.Column} {problem.Message}" : graph.Value("It");
    }

    /// <summary>The property <c>Value</c> of a resource, spelled.</summary>
    public static string Value(this TemplateGraph graph, string resource) => Spell((graph.Resource(resource).Properties as MapNode)?["Value"]);

    public static ResourceDefinition Resource(this TemplateGraph graph, string logicalId) => graph.Resources.Single(resource => resource.LogicalId == logicalId);

    /// <summary>The graph's problems with their places.</summary>
    public static ImmutableArray<string> Messages(this TemplateGraph graph) => [.. graph.Problems.Select(problem => problem.ToString())];

    /// <summary>What the template could not expand.</summary>
    public static IEnumerable<string> NotExpanded(this TemplateGraph graph) =>
        ((ListNode)((MapNode)graph.Resources.Single(resource => resource.Type == "AWS::CloudFormation::Template").Properties)["NotExpanded"]!).Items.Select(NodeText.Describe);

    /// <summary>A value as a test reads it.</summary>
    public static string Spell(Node? node) => node switch
    {
        null => "absent",
        AbsentNode => "NoValue",
        ScalarNode scalar => scalar.Text,
        ReferenceNode reference => $"→{reference.Target.LogicalId}{(reference.Attribute is null ? "" : $".{reference.Attribute}")}",
        UnknownNode unknown => $"?{unknown.Symbol}",
        CompositeNode composite => $"<{string.Join('|', composite.Parts.Select(Spell))}>",
        ChoiceNode choice => $"({choice.Condition} ? {Spell(choice.WhenTrue)} : {Spell(choice.WhenFalse)})",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Spell))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Spell(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
