using System.Xml.Linq;

namespace Auditor.Tests.Hosting.Pages;

/// <summary>A page, read by a strict parser: the templates are kept well-formed as XML, so that a text that broke out of its place breaks the parse.</summary>
internal sealed class Page
{
    private readonly XElement _root;

    public Page(string path, string text)
    {
        Path = path;
        Text = text;
        _root = XElement.Parse(text.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);
    }

    public string Path { get; }

    public string Text { get; }

    public string Title => Elements("title").First().Value;

    /// <summary>Where links, forms and files of the page lead.</summary>
    public IEnumerable<string> Links => _root.Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName is "href" or "src" or "action" or "data-live").Select(attribute => attribute.Value);

    public IEnumerable<XElement> Elements(string name) => _root.Descendants().Where(element => element.Name.LocalName == name);

    public IEnumerable<XElement> Elements() => _root.DescendantsAndSelf();

    public IEnumerable<XElement> OfClass(string name) => _root.Descendants().Where(element => element.Attribute("class")?.Value.Split(' ').Contains(name, StringComparer.Ordinal) is true);

    public static string Flat(XElement element) => string.Join(' ', element.Value.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => Path;
}
