using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Auditor.Tests.Reporting.Html;

/// <summary>A written page, parsed. The templates are kept well-formed as XML, so that a strict parser reads what a browser reads, and a text that broke out of its place breaks the parse.</summary>
internal sealed partial class HtmlPage
{
    /// <summary>What would be live markup if it were not escaped, in every context there is.</summary>
    public const string Payload = "\"onmouseover=\"alert(1)'/><script>document.title='owned'</script></textarea></style><img src=x onerror=document.title='owned'>javascript:alert(1)&amp;\u202e\0{{ it }}]]>-->";

    private readonly XElement _root;

    public HtmlPage(string text)
    {
        Text = text;
        Style = Between(text, "<style>", "</style>");
        Script = Between(text, "<script>", "</script>");

        // Only the first of each is cut out: a second one would be found as an element.
        var rest = text.Replace(Style, "", StringComparison.Ordinal).Replace(Script, "", StringComparison.Ordinal).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal);
        _root = XElement.Parse(rest, LoadOptions.PreserveWhitespace);
    }

    public string Text { get; }

    public string Style { get; }

    public string Script { get; }

    public IEnumerable<XElement> Elements(string name) => _root.Descendants(name);

    public IEnumerable<XElement> Elements() => _root.DescendantsAndSelf();

    public IEnumerable<XElement> OfClass(string name) =>
        _root.Descendants().Where(element => element.Attribute("class")?.Value.Split(' ').Contains(name, StringComparer.Ordinal) is true);

    public XElement? ById(string id) => _root.Descendants().SingleOrDefault(element => element.Attribute("id")?.Value == id);

    public string Policy => Elements("meta").Single(meta => meta.Attribute("http-equiv")?.Value is "Content-Security-Policy").Attribute("content")!.Value;

    public static string Flat(XElement element) => Spaces().Replace(element.Value, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
