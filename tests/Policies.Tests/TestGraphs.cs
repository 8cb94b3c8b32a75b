using System.Text;
using Auditor.Authoring;
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

    /// <summary>A graph as an account would show it, as the live cases of policies write it.</summary>
    public static ResourceGraph FromLive(string resources, GraphSettings? settings = null) =>
        CaseGraph.OfLive((MapNode)Parse(resources)["Resources"]!, settings ?? GraphSettings.Default, "live.yaml");

    private static MapNode Parse(string text) => TemplateText.Parse(Encoding.UTF8.GetBytes(text), "template.yaml");
}
