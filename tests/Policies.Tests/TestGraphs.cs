using System.Text;
using Auditor.Templates;
using Policies.Model;

namespace Policies.Tests;

/// <summary>Graphs from text, by the product's own reader.</summary>
internal static class TestGraphs
{
    /// <summary>The graph of a whole template.</summary>
    public static ResourceGraph FromTemplate(string template, GraphSettings? settings = null, ResourceOrigin? origin = null)
    {
        var graph = TemplateGraph.Read([new() { File = "template.yaml", Root = Parse(template), Origin = origin ?? new() { Template = "template.yaml" } }]);
        Assert.True(graph.Problems.IsEmpty, string.Join(Environment.NewLine, graph.Problems));
        return new(graph.Resources, settings);
    }

    /// <summary>
    /// A graph as an account would show it: keys of <c>Resources</c> are physical ids, <c>Arn</c> and <c>Region</c> beside <c>Type</c> are the
    /// resource's, what follows an @ tells apart two of one id, values are literal, and <c>{ NotRead: why }</c> is a value that a call did not give.
    /// </summary>
    public static ResourceGraph FromLive(string resources, GraphSettings? settings = null)
    {
        var origin = new ResourceOrigin { IsLive = true, Account = "123456789012", Region = "us-east-1" };
        var entries = ((MapNode)Parse(resources)["Resources"]!).Entries;
        return new(
            [.. entries.Select(entry => (entry.Key, Body: (MapNode)entry.Value)).Select(entry =>
                new ResourceDefinition(
                    ((ScalarNode)entry.Body["Type"]!).Text,
                    entry.Key,
                    entry.Body["Region"] is ScalarNode region ? origin with { Region = region.Text } : origin,
                    default) { PhysicalId = entry.Key.Split('@')[0], Arn = (entry.Body["Arn"] as ScalarNode)?.Text }
                    .With(Read(entry.Body["Properties"] ?? new MapNode([], default))))],
            settings);
    }

    private static Node Read(Node node) => node switch
    {
        MapNode { Entries: [{ Key: "NotRead", Value: ScalarNode why }] } => new UnknownNode(UnknownKind.Access, $"${{{why.Text}}}", why.Text, node.Position),
        MapNode map => new MapNode([.. map.Entries.Select(entry => entry with { Value = Read(entry.Value) })], map.Position),
        ListNode list => new ListNode([.. list.Items.Select(Read)], list.Position),
        _ => node,
    };

    private static MapNode Parse(string text) => TemplateText.Parse(Encoding.UTF8.GetBytes(text), "template.yaml");
}
