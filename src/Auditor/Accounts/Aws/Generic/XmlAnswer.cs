using System.Text.Json.Nodes;
using System.Xml;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>Turns XML into text, lists and objects.</summary>
/// <remarks>Namespaces say nothing here; of attributes only the type that XML Schema names is a member.</remarks>
internal sealed class XmlAnswer
{
    /// <summary>No answer of AWS nests as deep: a hostile one must not use up the stack.</summary>
    public const int Deepest = 128;

    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlReader _reader;
    private readonly XmlShape _shape;

    private XmlAnswer(XmlReader reader, XmlShape shape) => (_reader, _shape) = (reader, shape);

    /// <summary>The name of the outermost element, and what it holds.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="MalformedAnswerException">It is none that AWS would write.</exception>
    public static (string Root, JsonNode Content) Read(Stream xml, XmlShape shape)
    {
        using var reader = XmlReader.Create(xml, Settings);
        reader.MoveToContent();
        var root = reader.LocalName;
        var content = new XmlAnswer(reader, shape).ReadElement(root, depth: 1);
        while (reader.Read())
        {
            // To the end, so that anything after the document is found out.
        }

        return (root, content);
    }

    /// <summary>Reads the element that the reader stands on, to its end.</summary>
    private JsonNode ReadElement(string name, int depth)
    {
        if (depth > Deepest)
            throw new MalformedAnswerException("TooDeep", $"XML of more than {Deepest} elements within each other");

        var content = new XmlContent(name, _shape);
        if (_reader.GetAttribute("type", SchemaInstance) is { } type)
            content.Add("Type", type);
        if (_reader.IsEmptyElement)
            return content.ToNode();

        while (_reader.Read() && _reader.NodeType is not XmlNodeType.EndElement)
        {
            if (_reader.NodeType is XmlNodeType.Element)
            {
                var child = _reader.LocalName;
                content.Add(child, ReadElement(child, depth + 1));
            }
            else
            {
                content.AddText(_reader.Value);
            }
        }

        return content.ToNode();
    }
}
