using Policies.Model;
using Policies.Recovery;

namespace Policies.Tests.Recovery;

/// <summary>Estimates of one resource of a template.</summary>
internal static class RecoveryTesting
{
    /// <summary>The interval that is estimated, as people read it, and the rules behind it.</summary>
    public static (string Interval, string Rules) Estimate(string template, string row, string logicalId = "Judged", ResourceOrigin? origin = null) =>
        Describe(TestGraphs.FromTemplate(template, origin: origin), row, logicalId);

    /// <summary>The same of a graph.</summary>
    public static (string Interval, string Rules) Describe(ResourceGraph graph, string row, string logicalId = "Judged")
    {
        var estimates = Estimates.Of(graph.Look(graph.Definitions.Single(definition => definition.LogicalId == logicalId)));
        var estimate = Assert.Single(estimates, one => $"{one.Disruption} {(one.Kind is ObjectiveKind.Point ? "RPO" : "RTO")}" == row);
        return (estimate.Interval, string.Join("; or ", estimate.Figures.Select(figure => figure.Rule)));
    }

    /// <summary>A template with one judged resource and whatever else.</summary>
    public static string Judged(string type, string properties, string others = "", string attributes = "") => $$"""
        Parameters: { Text: { Type: String }, Number: { Type: Number } }
        Conditions: { Prod: !Equals [!Ref Text, prod] }
        Resources:
          Judged: { Type: {{type}}, {{attributes}}Properties: { {{properties}} } }
          {{others.ReplaceLineEndings("\n  ")}}
        """;
}
