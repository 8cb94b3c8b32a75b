using Policies.Model;

namespace Policies.Resources;

/// <summary>Reads which service of ECS an autoscaling resource is about: <c>service/CLUSTER/SERVICE</c>, mostly put together from references.</summary>
internal static class ScaledService
{
    private const string Prefix = "service/";

    /// <summary>The service that a <c>ResourceId</c> names; nothing for a resource of another kind.</summary>
    public static Many<Value<string>> Of(Property resourceId)
    {
        switch (resourceId.Node)
        {
            case AbsentNode:
                return Many<Value<string>>.None;
            case CompositeNode composite:
                var service = composite.Parts.OfType<ReferenceNode>().LastOrDefault(part => part.Target.Type == EcsService.Type);
                return service is not null ? Many<Value<string>>.Of(resourceId.With(service).Text) : Named(resourceId, composite.Symbol);
            case ScalarNode scalar:
                return Named(resourceId, scalar.Text);
            default:
                return Many<Value<string>>.Of(resourceId.Text);
        }
    }

    // Names are unique within a cluster only, so an account's services are told apart by their ARNs.
    private static Many<Value<string>> Named(Property resourceId, string id)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Many<Value<string>>.None;
        }

        var origin = resourceId.Resource.Origin;
        var name = origin.IsLive ? $"arn:{Partition(origin.Region ?? "")}:ecs:{origin.Region}:{origin.Account}:{id}" : id[(id.LastIndexOf('/') + 1)..];
        return Many<Value<string>>.Of(resourceId.With(new ScalarNode(name, ScalarKind.Text, resourceId.Node.Position)).Text);
    }

    private static string Partition(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn" : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : "aws";
}
