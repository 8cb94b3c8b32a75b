using Policies.Model;

namespace Policies.Resources;

/// <summary>A metric that an alarm watches.</summary>
/// <param name="Source">The object that holds the metric's properties.</param>
public sealed record AlarmMetric(Property Source)
{
    /// <summary>The namespace, such as <c>AWS/Billing</c>.</summary>
    public Value<string> Namespace => Source["Namespace"].Text;

    /// <summary>The name, such as <c>EstimatedCharges</c>.</summary>
    public Value<string> MetricName => Source["MetricName"].Text;

    /// <summary>The list of dimensions; a metric with others is another metric.</summary>
    public Property DimensionList => Source["Dimensions"];

    /// <summary>The value of a dimension.</summary>
    public Many<Property> Dimension(string name) =>
        DimensionList.Items.Where(dimension => dimension["Name"].Text.Is(name)).Select(dimension => dimension["Value"]);
}
