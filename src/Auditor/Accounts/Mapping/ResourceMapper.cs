using System.Text.Json.Nodes;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// Makes the properties of a resource, in CloudFormation's shape, of the document that was read of it. Where a call failed, the marker in its place
/// becomes the value of each property that its answer would have told.
/// </summary>
internal static class ResourceMapper
{
    /// <summary>The properties, a tree of their own. The document is left as it is, but that its request is attached.</summary>
    public static JsonObject Map(TypeRead type, JsonObject document, MappingContext context)
    {
        var mapping = context.IsConfig ? type.Config!.Mapping : type.Mapping;
        if (context.Request is { } request && !document.ContainsKey(Document.Request))
        {
            document[Document.Request] = request.DeepClone();
        }

        var properties = mapping.IsDefault ? mapping.Projection.Properties(document) : [];
        var run = new MappingRun(mapping, document, properties, context);
        foreach (var rule in mapping.Rules)
        {
            run.Apply(rule);
        }

        if (context.IsConfig && type.Identity.Tags is { } tags && !properties.ContainsKey(tags) && document[ConfigItem.Tags] is { } told && TagList.Of(told, tags) is { } own)
        {
            properties[tags] = own;
        }

        foreach (var path in context.Untold)
        {
            PropertyWriter.Mark(properties, path.Steps.AsSpan(), UnreadMarker.Of($"AWS Config does not record {path}"));
        }

        return properties;
    }
}
