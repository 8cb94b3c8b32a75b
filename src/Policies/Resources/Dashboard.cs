using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A CloudWatch dashboard.</summary>
public sealed record Dashboard(Resource Resource) : IResourceView<Dashboard>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudWatch::Dashboard";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DashboardName"];

    /// <inheritdoc/>
    public static Dashboard View(Resource resource) => new(resource);

    /// <summary>Holds if a widget names the metrics of a namespace, such as <c>AWS/RDS</c>; the body is a text of JSON.</summary>
    public Verdict Shows(string metrics)
    {
        var (body, expected) = (Resource["DashboardBody"], $"a dashboard with metrics of {metrics}");
        var shows = NodeText.Symbol(body.Node).Contains(metrics, StringComparison.Ordinal);
        var mayShow = body.Node is UnknownNode or ReferenceNode or ChoiceNode
            || (body.Node is CompositeNode composite && composite.Parts.Any(part => part is ChoiceNode or UnknownNode { Kind: not UnknownKind.PseudoParameter }));
        return body.Answer(shows ? Outcome.Compliant : mayShow ? Outcome.Unknown : Outcome.NonCompliant, expected, shows ? $"one with {metrics}" : mayShow ? "one that is not known" : "one without");
    }
}
