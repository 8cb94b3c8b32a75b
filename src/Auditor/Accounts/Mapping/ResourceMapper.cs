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

        // Only calls of their own fail apart from the resource, and each has a member of its own.
        if (document.Any(member => UnreadMarker.Is(member.Value)))
        {
            Gather(properties);
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

    // An object of which nothing was read may as well not be there: it is itself what was not read, and not there with members that were not.
    private static void Gather(JsonObject owner)
    {
        foreach (var (name, value) in owner.ToList())
        {
            if (value is JsonArray list)
            {
                foreach (var item in list.OfType<JsonObject>().Where(item => !UnreadMarker.Is(item)))
                {
                    Gather(item);
                }
            }
            else if (value is JsonObject inner && !UnreadMarker.Is(inner))
            {
                Gather(inner);
                if (inner.Count > 0 && inner.All(member => UnreadMarker.Is(member.Value)))
                {
                    owner[name] = inner.First().Value!.DeepClone();
                }
            }
        }
    }
}
