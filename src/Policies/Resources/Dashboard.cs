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
        var expected = $"a dashboard with metrics of {metrics}";
        return Resource["DashboardBody"].Judge(
            body => Written(body.Node).Contains(metrics, StringComparison.Ordinal) ? body.Answer(Outcome.Compliant, expected, $"one with {metrics}")
                : MayShow(body.Node) ? body.Answer(Outcome.Unknown, expected, body.Node is UnknownNode { Kind: UnknownKind.Access } unread ? unread.Reason : "one that is not known")
                : body.Answer(Outcome.NonCompliant, expected, "one without"),
            expected);
    }

    // What is there in any case: a part that hangs on a condition may be another.
    private static string Written(Node body) => body is CompositeNode composite
        ? string.Concat(composite.Parts.Select(part => part is ChoiceNode ? "${}" : NodeText.Symbol(part)))
        : NodeText.Symbol(body);

    private static bool MayShow(Node body) => body is UnknownNode or ReferenceNode
        || (body is CompositeNode composite && composite.Parts.Any(part => part is ChoiceNode or UnknownNode { Kind: not UnknownKind.PseudoParameter }));
}
