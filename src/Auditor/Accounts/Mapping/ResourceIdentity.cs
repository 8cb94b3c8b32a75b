using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Mapping;

/// <summary>What tells a live resource from others.</summary>
/// <param name="PhysicalIds">What CloudFormation may have as its physical id, the likeliest first.</param>
/// <param name="Arn">Its ARN, or null.</param>
internal sealed record ResourceIdentity(ImmutableArray<string> PhysicalIds, string? Arn)
{
    /// <summary>The likeliest physical id, or null.</summary>
    public string? PhysicalId => PhysicalIds.IsEmpty ? null : PhysicalIds[0];

    /// <summary>The identity of a document and the properties made of it.</summary>
    public static ResourceIdentity Of(TypeRead type, JsonObject document, JsonObject properties, MappingContext context) => new(
        [.. type.Identity.PhysicalIds.Select(template => template.Of(properties, document, context)).OfType<string>().Distinct(StringComparer.Ordinal)],
        type.Identity.Arn?.Of(properties, document, context) ?? Document.Text(document[ConfigItem.Arn]));

    /// <summary>What an attribute yields that is a text, or null where it is not known.</summary>
    public static string? Attribute(TypeRead type, string name, JsonObject document, JsonObject properties, MappingContext context) =>
        Document.Text(AttributeValue(type, name, document, properties, context));

    /// <summary>What an attribute yields, which is a list of some: of a zone's <c>NameServers</c>. It may be a part of the document; null where it is not known.</summary>
    public static JsonNode? AttributeValue(TypeRead type, string name, JsonObject document, JsonObject properties, MappingContext context)
    {
        foreach (var (attribute, template) in type.Identity.Attributes)
        {
            if (attribute == name)
            {
                return template.Value(properties, document, context);
            }
        }

        return DocumentPath.Parse(name).Read(properties) is { } value && !UnreadMarker.Is(value) ? value : null;
    }
}
