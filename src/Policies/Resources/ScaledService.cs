using Policies.Model;

namespace Policies.Resources;

/// <summary>Reads which service of ECS an autoscaling resource is about: <c>service/CLUSTER/SERVICE</c>, mostly put together from references.</summary>
internal static class ScaledService
{
    private const string Prefix = "service/";
    private static readonly Lookup<EcsService> ById = new(Ids);

    /// <summary>The service that a <c>ResourceId</c> names; nothing for a resource of another kind.</summary>
    public static Many<Value<string>> Of(Property resourceId)
    {
        switch (resourceId.Decide(resourceId.Node))
        {
            case AbsentNode:
                return Many<Value<string>>.None;
            case ChoiceNode choice:
                var undecided = resourceId.Undecided(choice.Condition, "the service that is scaled", NodeText.Describe(choice));
                return Of(resourceId.With(choice.WhenTrue)).Where(_ => undecided).Concat(Of(resourceId.With(choice.WhenFalse)).Where(_ => undecided));
            case CompositeNode composite when composite.Parts.OfType<ReferenceNode>().LastOrDefault(part => part.Target.Type == EcsService.Type) is { } service:
                return Many<Value<string>>.Of(resourceId.With(service).Text);
            case UnknownNode or CompositeNode when MadeOf(resourceId) is { IsEmpty: false } made:
                return Referred(resourceId, made);
            case ScalarNode or CompositeNode:
                return Named(resourceId, NodeText.Symbol(resourceId.Node));
            default:
                return Many<Value<string>>.Of(resourceId.Text);
        }
    }

    private static Many<Value<string>> Named(Property resourceId, string id) =>
        !id.StartsWith(Prefix, StringComparison.Ordinal) ? Many<Value<string>>.None
        : Near(resourceId.Resource, resourceId.Resource.Graph.Near(resourceId.Resource, ById, [id])) is { IsEmpty: false } found ? Referred(resourceId, found)

        // What scaled a service stays in the account when that is gone; a namesake in another cluster is another service.
        : resourceId.Resource.Origin.IsLive || IsOfClusterElsewhere(resourceId, id) ? Many<Value<string>>.None
        : Many<Value<string>>.Of(resourceId.With(new ScalarNode(id[(id.LastIndexOf('/') + 1)..], ScalarKind.Text, resourceId.Node.Position)).Text);

    // Written out on both sides, and not the same.
    private static bool IsOfClusterElsewhere(Property resourceId, string id) => resourceId.Node is ScalarNode
        && Near(resourceId.Resource, resourceId.Resource.Graph.Near<EcsService>(resourceId.Resource)).Where(service => LastOf(service.Resource["ServiceName"]) == id[(id.LastIndexOf('/') + 1)..])
            is { IsEmpty: false } namesakes
        && namesakes.Found.All(service => service.ClusterName.Node is ScalarNode);

    // What functions make of a service's ARN or name cannot be seen, but what they make it of can.
    private static Many<EcsService> MadeOf(Property resourceId)
    {
        var symbol = NodeText.Symbol(resourceId.Node);
        return Near(resourceId.Resource, resourceId.Resource.Graph.Near<EcsService>(resourceId.Resource)).Where(service =>
            service.Resource.LogicalId is var id && (symbol.Contains($"${{{id}}}", StringComparison.Ordinal) || symbol.Contains($"${{{id}.", StringComparison.Ordinal)));
    }

    private static Many<EcsService> Near(Resource resource, Many<EcsService> services) => services.Where(service => service.Resource.Origin == resource.Origin);

    private static Many<Value<string>> Referred(Property resourceId, Many<EcsService> services) =>
        services.Select(service => resourceId.With(new ReferenceNode(service.Resource.Definition, null, resourceId.Node.Position)).Text);

    // The ARN of a live service ends in the id, but that of an old one leaves out the cluster.
    private static IEnumerable<string> Ids(EcsService service)
    {
        var definition = service.Resource.Definition;
        var arn = definition.Arn ?? definition.PhysicalId ?? "";
        var last = arn[(arn.LastIndexOf(':') + 1)..];
        yield return last.StartsWith(Prefix, StringComparison.Ordinal) && last.LastIndexOf('/') > Prefix.Length
            ? last
            : $"{Prefix}{LastOf(service.ClusterName)}/{LastOf(service.Resource["ServiceName"])}";
    }

    private static string LastOf(Property name)
    {
        var text = NodeText.Symbol(name.Node);
        return text[(text.LastIndexOf('/') + 1)..];
    }
}
