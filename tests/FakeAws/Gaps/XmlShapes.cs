using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Seeding;

namespace FakeAws.Gaps;

/// <summary>CloudFormation's properties as the XML of CloudFront.</summary>
internal static class XmlShapes
{
    /// <summary>An element with an object's members, a list as quantity and items, or text.</summary>
    public static XElement Element(XNamespace ns, string name, JsonNode? node) => node switch
    {
        JsonObject item => new XElement(ns + name, item.SelectMany(member => Members(ns, name, member.Key, member.Value))),
        JsonArray list => new XElement(ns + name, Quantity(ns, name, list)),
        _ => new XElement(ns + name, node.Text()),
    };

    private static IEnumerable<XElement> Members(XNamespace ns, string parent, string name, JsonNode? value) =>
        name == "Items" && value is JsonArray list ? Quantity(ns, parent, list) : [Element(ns, name, value)];

    private static IEnumerable<XElement> Quantity(XNamespace ns, string list, JsonArray items) =>
    [
        new XElement(ns + "Quantity", items.Count),
        new XElement(ns + "Items", items.Select(item => Element(ns, ItemName(list), item))),
    ];

    private static string ItemName(string list) => list switch
    {
        "AccessControlAllowHeaders" or "AccessControlExposeHeaders" => "Header",
        "AccessControlAllowMethods" => "Method",
        "AccessControlAllowOrigins" => "Origin",
        "CustomHeadersConfig" => "ResponseHeadersPolicyCustomHeader",
        "RemoveHeadersConfig" => "ResponseHeadersPolicyRemoveHeader",
        _ => "Name",
    };
}
