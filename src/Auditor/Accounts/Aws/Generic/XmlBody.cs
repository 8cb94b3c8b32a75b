using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>A call's arguments as XML. A list repeats its element, unless the operation names the element within: <c>ResourceIds.ResourceId.N</c>.</summary>
internal static class XmlBody
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true };

    public static byte[] Write(string root, JsonNode body, AwsOperation operation)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            WriteElement(writer, root, body, operation);
        }

        return bytes.ToArray();
    }

    private static void WriteElement(XmlWriter writer, string name, JsonNode value, AwsOperation operation)
    {
        writer.WriteStartElement(name, operation.Api.XmlNamespace);
        if (value is JsonObject members)
        {
            foreach (var (member, inner) in members)
                WriteMember(writer, member, inner, operation);
        }
        else
        {
            writer.WriteString(FormArguments.TextOf(value));
        }

        writer.WriteEndElement();
    }

    private static void WriteMember(XmlWriter writer, string name, JsonNode? value, AwsOperation operation)
    {
        if (value is not JsonArray items)
        {
            if (value is not null)
                WriteElement(writer, name, value, operation);
            return;
        }

        var item = operation.Form.TryGetValue(name, out var pattern) ? pattern.Split('.')[1] : null;
        if (item is not null)
            writer.WriteStartElement(name, operation.Api.XmlNamespace);
        foreach (var element in items.OfType<JsonNode>())
            WriteElement(writer, item ?? name, element, operation);
        if (item is not null)
            writer.WriteEndElement();
    }
}
