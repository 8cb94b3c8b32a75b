using Auditor.Templates;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>The graph of a case.</summary>
internal static class CaseGraph
{
    private static readonly ResourceOrigin Account = new() { IsLive = true, Account = "123456789012", Region = "us-east-1" };

    /// <exception cref="AuditException">The content is no template, or a resource has no type.</exception>
    public static ResourceGraph Of(PolicyCase one, GraphSettings settings) => one.IsLive ? OfLive(one.Content, settings, one.Location.File) : OfTemplate(one.Content, settings, one.Location.File);

    private static ResourceGraph OfTemplate(MapNode template, GraphSettings settings, string file)
    {
        var graph = TemplateGraph.Read([new() { File = file, Root = template, Origin = new() { Template = file } }]);
        return graph.Problems is [var first, ..] ? throw new AuditException(first) : new(graph.Resources, settings);
    }

    /// <summary>
    /// Resources as an account shows them: their keys are physical ids, in which what follows an @ tells apart two of one id; <c>Arn</c> and
    /// <c>Region</c> beside <c>Type</c> are the resource's; values are literal but for <c>!Denied</c>.
    /// </summary>
    public static ResourceGraph OfLive(MapNode resources, GraphSettings settings, string file) =>
        new(resources.Entries.Select(entry => Definition(entry, file)), settings);

    private static ResourceDefinition Definition(MapEntry entry, string file)
    {
        if (entry.Value is not MapNode body || body["Type"] is not ScalarNode type)
        {
            throw new AuditException(new Problem(ProblemKind.Template, $"{entry.Key} needs a Type and Properties", file, entry.KeyPosition.Line, entry.KeyPosition.Column));
        }

        var origin = body["Region"] is ScalarNode region ? Account with { Region = region.Text } : Account;
        return new ResourceDefinition(type.Text, entry.Key, origin, entry.KeyPosition) { PhysicalId = entry.Key.Split('@')[0], Arn = (body["Arn"] as ScalarNode)?.Text }
            .With(Literal(body["Properties"] ?? new MapNode([], entry.KeyPosition)));
    }

    // What a call that was denied would have told.
    private static Node Literal(Node node) => node switch
    {
        MapNode { Entries: [{ Key: "Fn::Denied", Value: ScalarNode call }] } => new UnknownNode(UnknownKind.Access, $"denied:{call.Text}", $"{Evidence.Unread}{call.Text} was denied", node.Position),
        MapNode map => new MapNode([.. map.Entries.Select(entry => entry with { Value = Literal(entry.Value) })], map.Position),
        ListNode list => new ListNode([.. list.Items.Select(Literal)], list.Position),
        _ => node,
    };
}
